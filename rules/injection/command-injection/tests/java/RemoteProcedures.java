package shop.rpc;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.grpc.stub.StreamObserver;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

class Orders extends OrdersGrpc.OrdersImplBase {
  @Override
  public void print(PrintRequest request, StreamObserver<PrintReply> answers) {
    try {
      // finding: command-injection
      Runtime.getRuntime().exec("lp " + request.getPrinter());
      // ok: command-injection
      Runtime.getRuntime().exec("lp -d " + UUID.fromString(request.getOrder()));
      tidy("/var/spool/orders");
    } catch (IOException e) {
      answers.onError(e);
    }
    answers.onNext(PrintReply.newBuilder().setState("printed").build());
    answers.onCompleted();
  }

  private void tidy(String folder) throws IOException {
    // ok: command-injection
    Runtime.getRuntime().exec("tidy " + folder);
  }
}

@DgsComponent
class Queries implements DataFetcher<String> {
  @DgsQuery
  String shows(@InputArgument String title, @InputArgument Integer year) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("find " + title);
    // ok: command-injection
    Runtime.getRuntime().exec("find " + year);
    return "";
  }

  @Override
  public String get(DataFetchingEnvironment environment) throws IOException {
    String title = environment.getArgument("title");
    // finding: command-injection
    Runtime.getRuntime().exec("find " + title);
    return "";
  }
}

@ServerEndpoint("/printers/{name}")
class Printers extends TextWebSocketHandler {
  @OnMessage
  public void message(String text, Session session, @PathParam("name") String name) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("lp " + text);
    // finding: command-injection
    Runtime.getRuntime().exec("lp -d " + name);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("lp " + message.getPayload());
    // ok: command-injection
    Runtime.getRuntime().exec("lp -n " + message.getPayloadLength());
  }
}
