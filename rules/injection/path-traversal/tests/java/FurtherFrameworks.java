import com.google.gwt.user.server.rpc.RemoteServiceServlet;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.Envelope;
import com.vaadin.flow.component.textfield.TextField;
import io.vertx.core.AbstractVerticle;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.restlet.resource.Get;
import org.restlet.resource.ServerResource;

@WebService
class Exports {
  @WebMethod
  public String read(@WebParam(name = "file") String file, @WebParam(name = "number") int number) throws IOException {
    Files.readString(Path.of("/data/" + number)); // ok: path-traversal
    return Files.readString(Path.of("/data/" + file)); // finding: path-traversal
  }
}

class QueueReader extends DefaultConsumer {
  QueueReader(Channel channel) {
    super(channel);
  }

  @Override
  public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) throws IOException {
    Files.readString(Path.of("/data/" + new String(body))); // finding: path-traversal
    Files.readString(Path.of("/data/" + Path.of(new String(body)).getFileName())); // ok: path-traversal
  }

  void callbacks(Channel channel) throws IOException {
    DeliverCallback delivered =
        (tag, delivery) -> Files.readString(Path.of("/data/" + new String(delivery.getBody()))); // finding: path-traversal
    channel.basicConsume("files", true, delivered, tag -> {});
  }
}

interface FileService {
  String read(String file);
}

class FileServlet extends RemoteServiceServlet implements FileService {
  @Override
  public String read(String file) {
    try {
      return Files.readString(Path.of("/data/" + file)); // finding: path-traversal
    } catch (IOException e) {
      return own("notes.txt");
    }
  }

  private String own(String file) {
    return Path.of("/data/" + file).toFile().exists() ? file : ""; // ok: path-traversal
  }
}

class Sockets extends AbstractVerticle {
  @Override
  public void start() {
    vertx
        .createHttpServer()
        .webSocketHandler(socket -> socket.textMessageHandler(text -> vertx.fileSystem().readFile("/data/" + text))) // finding: path-traversal
        .listen(8080);
  }
}

class Fields {
  private final TextField name = new TextField();

  String load() throws IOException {
    return Files.readString(Path.of("/data/" + name.getValue())); // finding: path-traversal
  }
}

class FileResource extends ServerResource {
  @Get
  public String read() throws IOException {
    return Files.readString(Path.of("/data/" + getQueryValue("file"))); // finding: path-traversal
  }
}
