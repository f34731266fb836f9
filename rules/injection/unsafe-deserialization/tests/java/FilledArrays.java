import com.google.common.io.ByteStreams;
import jakarta.jms.BytesMessage;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.commons.io.IOUtils;
import org.springframework.util.FileCopyUtils;

class FilledArrays extends HttpServlet {
  private static final byte[] EMPTY_ORDER = Base64.getDecoder().decode("rO0ABXA=");

  static Object decode(byte[] bytes) {
    try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return input.readObject(); // finding: unsafe-deserialization
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalArgumentException("no order");
    }
  }

  static class Listener implements MessageListener {
    @Override
    public void onMessage(Message message) {
      try {
        BytesMessage bytes = (BytesMessage) message;
        byte[] body = new byte[(int) bytes.getBodyLength()];
        bytes.readBytes(body);
        decode(body);
      } catch (Exception e) {
        throw new IllegalStateException("no order");
      }
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    DataInputStream in = new DataInputStream(request.getInputStream());
    byte[] body = new byte[in.readInt()];
    in.readFully(body, 0, body.length);
    read(body);

    ByteBuffer parts = ByteBuffer.wrap(IOUtils.toByteArray(request.getInputStream()));
    byte[] part = new byte[parts.getInt()];
    parts.get(part);
    try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(part))) {
      input.readObject(); // finding: unsafe-deserialization
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private void read(byte[] body) throws IOException {
    try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(body))) {
      input.readObject(); // finding: unsafe-deserialization
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    request.getInputStream().transferTo(out);
    byte[] fixed = new byte[64];
    ByteStreams.readFully(request.getInputStream(), fixed);
    StringWriter text = new StringWriter();
    IOUtils.copy(request.getReader(), text);
    try {
      new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject(); // finding: unsafe-deserialization
      new ObjectInputStream(new ByteArrayInputStream(fixed)).readObject(); // finding: unsafe-deserialization
      byte[] coded = Base64.getMimeDecoder().decode(text.toString());
      new ObjectInputStream(new ByteArrayInputStream(coded)).readObject(); // finding: unsafe-deserialization
      byte[] whole = FileCopyUtils.copyToByteArray(request.getInputStream());
      new ObjectInputStream(new ByteArrayInputStream(whole)).readObject(); // finding: unsafe-deserialization
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] kept = new byte[64];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] asked = new byte[request.getContentLength()];
    try (InputStream own = FilledArrays.class.getResourceAsStream("/orders.bin")) {
      own.transferTo(out);
      ByteStreams.readFully(own, kept);
      // the request goes elsewhere
      request.getInputStream().read(asked);
      new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject(); // ok: unsafe-deserialization
      new ObjectInputStream(new ByteArrayInputStream(kept)).readObject(); // ok: unsafe-deserialization
      System.arraycopy(EMPTY_ORDER, 0, kept, 0, EMPTY_ORDER.length);
      new ObjectInputStream(new ByteArrayInputStream(kept)).readObject(); // ok: unsafe-deserialization
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
    response.setStatus(asked.length > 0 ? 202 : 204);
  }
}
