import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

class Fallbacks {
  private static final boolean LOCAL = false;

  private static Connection open(String user, String given) throws SQLException {
    if (given == null) return null;
    return DriverManager.getConnection("jdbc:postgresql://db/ledger", user, given);
  }

  // a constant that a helper is given
  Connection reporting() throws SQLException {
    // finding: hardcoded-credential-argument
    return open("reports", "gr4nite-owl");
  }

  Connection billing(Properties settings) throws SQLException {
    // ok: hardcoded-credential-argument
    return open("billing", settings.getProperty("billing.db"));
  }

  // a constant that is used where nothing else is set
  Connection orders(Properties settings) throws SQLException {
    // finding: hardcoded-credential-argument
    String key = "plum-tractor-9";
    if (settings.containsKey("orders.db")) key = settings.getProperty("orders.db");
    return DriverManager.getConnection("jdbc:postgresql://db/orders", "orders", key);
  }

  Connection stock() throws SQLException {
    String key = System.getenv("STOCK_DB");
    if (key == null) {
      // finding: hardcoded-credential-argument
      key = "velvet-anchor-2";
    }
    return DriverManager.getConnection("jdbc:postgresql://db/stock", "stock", key);
  }

  Connection shipping(String given) throws SQLException {
    // finding: hardcoded-credential-argument
    return DriverManager.getConnection("jdbc:postgresql://db/shipping", "shipping", given == null ? "copper-lantern-5" : given);
  }

  // what is fine

  Connection overwritten(Properties settings) throws SQLException {
    // ok: hardcoded-credential-argument
    String key = "unset-value-1";
    key = settings.getProperty("orders.db");
    return DriverManager.getConnection("jdbc:postgresql://db/orders", "orders", key);
  }

  Connection bothWays(Properties settings, boolean isTest) throws SQLException {
    // ok: hardcoded-credential-argument
    String key = "unset-value-2";
    if (isTest) key = settings.getProperty("test.db");
    else key = settings.getProperty("orders.db");
    return DriverManager.getConnection("jdbc:postgresql://db/orders", "orders", key);
  }

  Connection neverTaken(Properties settings) throws SQLException {
    String key = settings.getProperty("orders.db");
    // ok: hardcoded-credential-argument
    if (LOCAL) key = "local-only-3";
    return DriverManager.getConnection("jdbc:postgresql://db/orders", "orders", key);
  }

  Connection stopped(Properties settings) throws SQLException {
    String key = settings.getProperty("orders.db");
    if (key == null) {
      // ok: hardcoded-credential-argument
      key = "missing-value-4";
      throw new IllegalStateException(key);
    }
    return DriverManager.getConnection("jdbc:postgresql://db/orders", "orders", key);
  }

  Connection empty(Properties settings) throws SQLException {
    // ok: hardcoded-credential-argument
    String key = "";
    if (settings.containsKey("orders.db")) key = settings.getProperty("orders.db");
    return DriverManager.getConnection("jdbc:postgresql://db/orders", "orders", key);
  }
}
