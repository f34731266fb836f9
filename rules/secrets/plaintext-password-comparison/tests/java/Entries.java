import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Two entries of one form, and what is stored. */
class Entries {
  record Keeper(String id, String passphrase) {}

  record Joining(String passwordOne, String passwordTwo) {}

  interface Keepers {
    Future<Keeper> byBadge(long badge);
  }

  private Keepers keepers;

  boolean twice(RoutingContext context) {
    JsonObject body = context.body().asJsonObject();
    String password = body.getString("password");
    // ok: plaintext-password-comparison
    return password.equals(body.getString("secondPassword"));
  }

  boolean joined(Joining form) {
    // ok: plaintext-password-comparison
    return form.passwordOne().equals(form.passwordTwo());
  }

  void enter(RoutingContext context) {
    String entered = context.body().asJsonObject().getString("passphrase");
    keepers.byBadge(7L).onSuccess(keeper -> {
      // finding: plaintext-password-comparison
      if (keeper.passphrase().equals(entered)) context.session().put("keeper", keeper.id());
    });
  }
}
