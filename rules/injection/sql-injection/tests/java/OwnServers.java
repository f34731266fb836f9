import fi.iki.elonen.NanoHTTPD;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.http.server.Request;
import org.jboss.netty.channel.ChannelHandlerContext;
import org.jboss.netty.channel.MessageEvent;
import org.jboss.netty.channel.SimpleChannelUpstreamHandler;
import org.jboss.netty.handler.codec.http.HttpRequest;
import org.jboss.netty.handler.codec.http.QueryStringDecoder;
import org.jboss.netty.util.CharsetUtil;

class Lookups extends SimpleChannelUpstreamHandler {
  private Statement statement;
  private PreparedStatement prepared;

  @Override
  public void messageReceived(ChannelHandlerContext context, MessageEvent event) throws Exception {
    HttpRequest request = (HttpRequest) event.getMessage();
    Map<String, List<String>> given = new QueryStringDecoder(request.getUri()).getParameters();
    // finding: sql-injection
    statement.executeQuery("SELECT * FROM items WHERE code = '" + given.get("code").get(0) + "'");
    // finding: sql-injection
    statement.executeQuery("SELECT * FROM items WHERE owner = '" + request.getHeader("X-Owner") + "'");
    String body = request.getContent().toString(CharsetUtil.UTF_8);
    // finding: sql-injection
    statement.executeUpdate("INSERT INTO notes VALUES ('" + body + "')");
    prepared.setString(1, body);
    // ok: sql-injection
    prepared.executeUpdate();
    // ok: sql-injection
    statement.executeUpdate("UPDATE calls SET kept = " + request.isKeepAlive());
  }
}

class Items extends NanoHTTPD {
  private Statement statement;

  Items() {
    super(8080);
  }

  @Override
  public Response serve(IHTTPSession session) {
    try {
      Map<String, String> files = new HashMap<>();
      session.parseBody(files);
      // finding: sql-injection
      statement.executeUpdate("INSERT INTO notes VALUES ('" + files.get("postData") + "')");
      String code = session.getParameters().get("code").get(0);
      // finding: sql-injection
      statement.executeQuery("SELECT * FROM items WHERE code = '" + code + "'");
      // ok: sql-injection
      statement.executeQuery("SELECT * FROM items WHERE number = " + Integer.parseInt(code));
      // ok: sql-injection
      statement.executeUpdate("INSERT INTO calls VALUES ('" + session.getMethod() + "')");
    } catch (Exception error) {
      return null;
    }
    return newFixedLengthResponse("done");
  }
}

class Bodies implements HttpHandler {
  private Statement statement;

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange.getRequestReceiver().receiveFullString((same, body) -> keep(body));
  }

  private void keep(String body) {
    try {
      // finding: sql-injection
      statement.executeUpdate("INSERT INTO notes VALUES ('" + body + "')");
    } catch (SQLException error) {
      throw new IllegalStateException(error);
    }
  }
}

class Rows extends org.glassfish.grizzly.http.server.HttpHandler {
  private Statement statement;

  @Override
  public void service(Request request, org.glassfish.grizzly.http.server.Response response) throws Exception {
    // finding: sql-injection
    statement.executeQuery("SELECT * FROM items WHERE code = '" + request.getParameter("code") + "'");
    // ok: sql-injection
    statement.executeQuery("SELECT * FROM items WHERE number = " + Long.parseLong(request.getParameter("number")));
  }
}
