package shop.guestbook;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.servlet.http.HttpServletResponse;
import org.owasp.encoder.Encode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestTemplate;

class Guestbook {
  private final JdbcTemplate jdbc;
  private final RestTemplate rest;

  Guestbook(JdbcTemplate jdbc, RestTemplate rest) {
    this.jdbc = jdbc;
    this.rest = rest;
  }

  void show(Connection connection, HttpServletResponse response) throws SQLException, IOException {
    PrintWriter out = response.getWriter();
    ResultSet entries = connection.createStatement().executeQuery("SELECT id, text, author FROM entries");
    while (entries.next()) {
      // finding: stored-cross-site-scripting
      out.println("<p>" + entries.getString("text") + "</p>");
      String author = entries.getString("author");
      // finding: stored-cross-site-scripting
      out.println("<b>" + author + "</b>");
      // ok: stored-cross-site-scripting
      out.println("<i>" + entries.getInt("id") + "</i>");
      // ok: stored-cross-site-scripting
      out.println("<b>" + Encode.forHtml(author) + "</b>");
    }
  }

  void motd(HttpServletResponse response) throws IOException {
    // finding: stored-cross-site-scripting
    response.getWriter().println("<p>" + Files.readString(Path.of("/data/motd.txt")) + "</p>");
    BufferedReader reader = new BufferedReader(new FileReader("/data/news.txt"));
    // finding: stored-cross-site-scripting
    response.getWriter().println("<p>" + reader.readLine() + "</p>");
  }

  void weather(HttpServletResponse response) throws IOException {
    String text = rest.getForObject("https://weather.example/today", String.class);
    // finding: stored-cross-site-scripting
    response.getWriter().println("<p>" + text + "</p>");
    // ok: stored-cross-site-scripting
    response.getWriter().println("<p>" + text.length() + " letters</p>");
  }

  void title(HttpServletResponse response) throws IOException {
    String title = jdbc.queryForObject("SELECT title FROM pages WHERE id = 1", String.class);
    // ok: stored-cross-site-scripting
    response.getWriter().println("<h1>" + Encode.forHtmlContent(title) + "</h1>");
    // ok: stored-cross-site-scripting
    response.getWriter().println("<h1>Guestbook</h1>");
  }
}
