import io.javalin.http.Context;
import java.util.Locale;

interface Accounts {
    String open(String login);

    Outcome change(String login);

    String seen(long id);
}

enum Outcome {
    CHANGED,
    TOO_SHORT
}

class SecretParameters {
    private static final String BASE = "https://club.example";
    private final Accounts accounts;

    SecretParameters(Accounts accounts) {
        this.accounts = accounts;
    }

    void signIn(Context ctx) {
        String ticket = accounts.open(ctx.formParam("login"));
        ctx.redirect("/app/?session=" + ticket); // finding: password-in-url
    }

    void welcome(Context ctx) {
        String opened = accounts.open(ctx.formParam("login"));
        ctx.redirect(BASE + "/welcome?lang=de&access_token=" + opened); // finding: password-in-url
    }

    void invited(Context ctx) {
        String inviteToken = accounts.open(ctx.formParam("login"));
        ctx.redirect("/invitation/" + inviteToken); // finding: password-in-url
    }

    void change(Context ctx) {
        Outcome outcome = accounts.change(ctx.formParam("login"));
        ctx.redirect("/account?password=" + outcome.name().toLowerCase(Locale.ROOT)); // ok: password-in-url
    }

    void training(Context ctx) {
        String evening = accounts.seen(3);
        ctx.redirect("/trainings?session=" + evening); // ok: password-in-url
    }

    void list(Context ctx) {
        String csrf = accounts.seen(4);
        String pageToken = accounts.seen(5);
        ctx.redirect("/list?token=" + csrf); // ok: password-in-url
        ctx.redirect("/list?page=" + accounts.seen(6)); // ok: password-in-url
        ctx.redirect("/list?token=" + pageToken); // ok: password-in-url
    }
}
