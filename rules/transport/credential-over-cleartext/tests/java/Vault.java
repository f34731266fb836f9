import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.PasswordAuthentication;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;

class Vault {
  private final byte[] key;

  Vault(byte[] key) {
    this.key = key;
  }

  Connection asked() throws Exception {
    try (Socket socket = new Socket("vault.shop.com", 7000)) {
      String answer = line(socket);
      // finding: credential-over-cleartext
      return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", answer);
    }
  }

  PasswordAuthentication told() throws Exception {
    ServerSocket listener = new ServerSocket(7001);
    Socket socket = listener.accept();
    String answer = line(socket);
    // finding: credential-over-cleartext
    return new PasswordAuthentication("shop", answer.toCharArray());
  }

  PasswordAuthentication askedOverTls() throws Exception {
    Socket socket = SSLSocketFactory.getDefault().createSocket("vault.shop.com", 7000);
    String answer = line(socket);
    // ok: credential-over-cleartext
    return new PasswordAuthentication("shop", answer.toCharArray());
  }

  PasswordAuthentication toldOverTls() throws Exception {
    ServerSocket listener = SSLServerSocketFactory.getDefault().createServerSocket(7001);
    String answer = line(listener.accept());
    // ok: credential-over-cleartext
    return new PasswordAuthentication("shop", answer.toCharArray());
  }

  PasswordAuthentication encrypted() throws Exception {
    String answer = line(new Socket("vault.shop.com", 7000));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
    String plain = new String(cipher.doFinal(Base64.getDecoder().decode(answer)));
    // ok: credential-over-cleartext
    return new PasswordAuthentication("shop", plain.toCharArray());
  }

  void greeting() throws IOException {
    // ok: credential-over-cleartext
    System.out.println(line(new Socket("time.shop.com", 13)));
  }

  private static String line(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
  }
}
