import java.util.Map;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.chat.prompt.PromptTemplate;

class Templates {
  static class Rider {
    private String fullName;
    private String route;

    String getFullName() {
      return fullName;
    }

    String getRoute() {
      return route;
    }
  }

  private final ChatModel model;
  private final dev.langchain4j.model.chat.ChatLanguageModel other;

  Templates(ChatModel model, dev.langchain4j.model.chat.ChatLanguageModel other) {
    this.model = model;
    this.other = other;
  }

  void created(Rider rider) {
    Prompt prompt = new PromptTemplate("Greet {who}").create(Map.of("who", rider.getFullName()));
    // finding: personal-data-to-llm
    model.call(prompt);
  }

  void added(Rider rider) {
    PromptTemplate template = new PromptTemplate("Greet {who}");
    template.add("who", rider.getFullName());
    // finding: personal-data-to-llm
    model.call(template.create());
  }

  void built(Rider rider) {
    // finding: personal-data-to-llm
    model.call(PromptTemplate.builder().template("Greet {who}").variables(Map.of("who", rider.getFullName())).build().render());
  }

  void applied(Rider rider) {
    // finding: personal-data-to-llm
    other.generate(dev.langchain4j.model.input.PromptTemplate.from("Greet {{who}}").apply(Map.of("who", rider.getFullName())).text());
  }

  void general(Rider rider) {
    // ok: personal-data-to-llm
    model.call(new PromptTemplate("Describe {route}").create(Map.of("route", rider.getRoute())));
  }
}
