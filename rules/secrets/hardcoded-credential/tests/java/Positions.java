record BrokerAccess(String uri, String user, char[] password) {
    static BrokerAccess nave() {
        return new BrokerAccess("ssl://broker.example:8883", "nave", "Glocke!Turm-1893".toCharArray()); // finding: hardcoded-credential
    }

    static BrokerAccess sacristy(java.util.Properties settings) {
        return new BrokerAccess("ssl://broker.example:8883", "sacristy-1893", settings.getProperty("password").toCharArray()); // ok: hardcoded-credential
    }
}

class Mailer {
    private final String host;
    private final String password;

    Mailer(String host, String password) {
        this.host = host;
        this.password = password;
    }

    static Mailer office() {
        return new Mailer("mail.example", "Brief!Kasten-77"); // finding: hardcoded-credential
    }

    static Mailer of(java.util.Properties settings) {
        return new Mailer("Brief!Kasten-77.example", settings.getProperty("mail.password")); // ok: hardcoded-credential
    }

    void login(String user, String password) {
        System.out.println(user.length() + password.length());
    }

    void start() {
        login("office", "Brief!Kasten-78"); // finding: hardcoded-credential
        login("Brief!Kasten-79", password); // ok: hardcoded-credential
    }
}
