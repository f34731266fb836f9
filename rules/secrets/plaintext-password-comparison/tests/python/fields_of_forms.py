from flask_wtf import FlaskForm
from wtforms import PasswordField


class ChangeForm(FlaskForm):
    password = PasswordField()
    new_password = PasswordField()

    def validate(self, account):
        # ok: plaintext-password-comparison
        if self.password.data == self.new_password.data:
            return False
        # finding: plaintext-password-comparison
        return self.password.data == account.password
