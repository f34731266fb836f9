import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.ObjectMessage;
import jakarta.jms.TextMessage;

class Listeners {
  static class Objects implements MessageListener {
    @Override
    public void onMessage(Message message) {
      try {
        Object order = ((ObjectMessage) message).getObject(); // finding: unsafe-deserialization
        order.hashCode();
      } catch (Exception e) {
        throw new IllegalStateException("no order");
      }
    }
  }

  static class Texts implements MessageListener {
    @Override
    public void onMessage(Message message) {
      try {
        String text = ((TextMessage) message).getText(); // ok: unsafe-deserialization
        text.length();
      } catch (Exception e) {
        throw new IllegalStateException("no text");
      }
    }
  }
}
