package eu.nordfracht.logistics.cli;

import eu.nordfracht.logistics.lib.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;

/** Command line of the operators. */
public final class AdminCli {

    private static final String USAGE = """
            usage: logistics <command>
              create-user <login> <password>
              scales <depot>
              backup <folder>
              health
              token --password=<your password>
            """;
    private static final String SCALES = "http://scales.hostwerk.net:9100/weights";
    private static final String HEALTH = "http://127.0.0.1:8081/actuator/health";
    private static final String DEPOT_TOKEN = "nf_depot_3fK8sVb20qLxZ71m";
    private static final String PASSWORD_OPTION = "--password=";

    private AdminCli() {
    }

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        if (args.length == 0) {
            System.out.println(USAGE);
            return;
        }
        switch (args[0]) {
            case "create-user" -> createUser(args[1], args[2]);
            case "scales" -> scales(args[1]);
            case "backup" -> backup(args[1]);
            case "health" -> health();
            case "token" -> token(List.of(args));
            default -> System.out.println(USAGE);
        }
    }

    private static void createUser(String login, String password) throws SQLException {
        String sql = "insert into account (login, password_hash, role) values (?, ?, 'staff')";
        try (Connection connection = DriverManager.getConnection(System.getenv("LOGISTICS_DB_URL"));
             PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, login);
            statement.setString(2, Hashing.encode(password));
            statement.executeUpdate();
        }
        System.out.printf("created %s with password %s%n", login, password);
    }

    private static void scales(String depot) throws IOException {
        System.setProperty("jdk.tls.client.protocols", "TLSv1,TLSv1.1");
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        URL url = new URL(SCALES + "?depot=" + Integer.parseInt(depot));
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + DEPOT_TOKEN);
        try (InputStream in = connection.getInputStream()) {
            System.out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void backup(String folder) throws IOException, InterruptedException {
        Path target = Path.of(folder);
        Files.createDirectories(target);
        ProcessBuilder builder = new ProcessBuilder("pg_dump", "--format=custom", "--file=" + target.resolve("logistics.dump"));
        builder.environment().putAll(Map.of("PGPASSFILE", "/etc/nordfracht/pgpass"));
        int code = builder.start().waitFor();
        System.out.println("backup finished with " + code);
    }

    private static void health() throws IOException {
        try (InputStream in = URI.create(HEALTH).toURL().openStream()) {
            System.out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void token(List<String> args) {
        String password = args.stream()
                .filter(a -> a.startsWith(PASSWORD_OPTION))
                .map(a -> a.substring(PASSWORD_OPTION.length()))
                .findFirst()
                .orElseGet(() -> System.getenv("LOGISTICS_PASSWORD"));
        String encoded = Base64.getEncoder().encodeToString(Hashing.salt());
        System.out.println("password given: " + (password != null) + ", token has " + encoded.length() + " characters");
    }
}
