from django import forms


class TypedTwice:
    def clean(self):
        cleaned_data = super().clean()
        password1 = cleaned_data.get("password1")
        password2 = cleaned_data.get("password2")
        # ok: plaintext-password-comparison
        if password1 and password2 and password1 != password2:
            self.add_error("password2", "The two do not match.")
        return cleaned_data


class Login:
    def clean(self):
        cleaned_data = super().clean()
        password = cleaned_data.get("password")
        account = self.accounts.get(cleaned_data["login"])
        # finding: plaintext-password-comparison
        if password != account.password:
            raise forms.ValidationError("Unknown.")
        return cleaned_data


class TypedAgain:
    def clean(self):
        password = self.cleaned_data.get("password")
        # ok: plaintext-password-comparison
        if password and password != self.cleaned_data.get("password_repeat"):
            self.add_error("password_repeat", "The two do not match.")

    def check(self, account):
        password = self.cleaned_data.get("password")
        # finding: plaintext-password-comparison
        return password == account.password
