import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

// clients that a library makes of an interface, whose annotation tells where the requests go
class DeclaredClients {
  record Turn(String role, String content) {}

  record Chat(String model, List<Turn> turns) {}

  static class Guest {
    private String email;
    private String roomType;

    String getEmail() {
      return email;
    }

    String getRoomType() {
      return roomType;
    }
  }

  interface Chats {
    @PostMapping("/chat/completions")
    String complete(@RequestHeader("Authorization") String key, @RequestBody Chat chat);
  }

  @FeignClient(name = "writer", url = "${writer.url:https://api.openai.com}/v1")
  interface Writer extends Chats {}

  // a model that the program's own machine runs
  @FeignClient(name = "desk", url = "http://localhost:11434/v1")
  interface Desk extends Chats {}

  // another service of the program
  @FeignClient("letters")
  interface Service extends Chats {}

  @Path("/v1/messages")
  @RegisterRestClient(baseUri = "https://api.anthropic.com")
  interface Messages {
    @POST
    String ask(Chat chat);
  }

  @Client("https://api.mistral.ai")
  interface Reactive {
    @Post("/v1/chat/completions")
    String ask(@Body Chat chat);
  }

  private final class Talk {
    private final List<Turn> turns = new ArrayList<>();

    Talk user(String text) {
      turns.add(new Turn("user", text));
      return this;
    }

    Chat build() {
      return new Chat("small", List.copyOf(turns));
    }
  }

  private final Writer writer;
  private final Desk desk;
  private final Service service;
  private final Messages messages;
  private final Reactive reactive;

  DeclaredClients(Writer writer, Desk desk, Service service, Messages messages, Reactive reactive) {
    this.writer = writer;
    this.desk = desk;
    this.service = service;
    this.messages = messages;
    this.reactive = reactive;
  }

  private Chat about(Guest guest) {
    return new Talk().user("Write a letter to %s".formatted(guest.getEmail())).build();
  }

  private Chat room(Guest guest) {
    return new Talk().user("Describe the room %s".formatted(guest.getRoomType())).build();
  }

  void sent(Guest guest) {
    // finding: personal-data-to-llm
    writer.complete("key", about(guest));
    // finding: personal-data-to-llm
    messages.ask(about(guest));
    // finding: personal-data-to-llm
    reactive.ask(about(guest));
  }

  void kept(Guest guest) {
    // ok: personal-data-to-llm
    desk.complete("key", about(guest));
    // ok: personal-data-to-llm
    service.complete("key", about(guest));
  }

  void harmless(Guest guest) {
    // ok: personal-data-to-llm
    writer.complete("key", room(guest));
    // ok: personal-data-to-llm
    messages.ask(room(guest));
    // ok: personal-data-to-llm
    reactive.ask(room(guest));
  }
}
