import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.azure.ai.openai.OpenAIClient;
import dev.langchain4j.model.chat.ChatLanguageModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.springframework.ai.chat.client.ChatClient;

class Prompts {
  private ChatLanguageModel model;
  private ChatClient chat;

  String letter(Customer customer) {
    // finding: personal-data-to-llm
    return model.generate("Write to " + customer.getFullName() + ", " + customer.getHomeAddress());
  }

  String summary(Customer customer) {
    String prompt = String.format("Summarise: %s", customer.getDiagnosis());
    // finding: personal-data-to-llm
    return model.generate(prompt);
  }

  String answer(String email) {
    // finding: personal-data-to-llm
    return chat.prompt().user("Answer " + email).call().content();
  }

  String made(Customer customer) {
    OpenAiChatModel gpt = OpenAiChatModel.builder().modelName("gpt-4o").build();
    // finding: personal-data-to-llm
    return gpt.generate("Call " + customer.getPhoneNumber());
  }

  String born(ChatLanguageModel given, Customer customer) {
    // finding: personal-data-to-llm
    return given.generate(customer.getDateOfBirth());
  }

  // what is fine

  String order(long id) {
    // ok: personal-data-to-llm
    return model.generate("Write about order " + id);
  }

  String masked(Customer customer) {
    // ok: personal-data-to-llm
    return model.generate("Write to " + pseudonymize(customer.getFullName()));
  }

  String translate(String article) {
    // ok: personal-data-to-llm
    return chat.prompt().user("Translate " + article).call().content();
  }

  String product(Product product) {
    // ok: personal-data-to-llm
    return model.generate(product.getName());
  }

  String constant() {
    // ok: personal-data-to-llm
    return model.generate("Tell a joke");
  }

  private static String pseudonymize(String text) {
    return "person";
  }

  interface Product {
    String getName();
  }

  interface Customer {
    String getFullName();

    String getHomeAddress();

    String getDiagnosis();

    String getPhoneNumber();

    String getDateOfBirth();
  }

  static class Desk {
    private final ChatClient assistant;

    Desk(ChatClient.Builder builder) {
      this.assistant = builder.defaultSystem("You answer letters.").build();
    }

    String reply(Customer customer) {
      // finding: personal-data-to-llm
      return assistant.prompt().user("Reply to " + customer.getDiagnosis()).call().content();
    }

    String filled(Customer customer) {
      return assistant
          .prompt()
          .user(
              // finding: personal-data-to-llm
              u -> u.text("Reply to {who}").param("who", customer.getHomeAddress()))
          .call()
          .content();
    }

    String general(String topic) {
      // ok: personal-data-to-llm
      return assistant.prompt().system("Be brief").user("Explain " + topic).call().content();
    }
  }

  ChatCompletionCreateParams request(Customer customer, String question) {
    return ChatCompletionCreateParams.builder()
        .model("gpt-4o")
        .addSystemMessage("You help at the desk")
        // finding: personal-data-to-llm
        .addUserMessage(question + customer.getDiagnosis())
        .build();
  }

  ChatCompletionCreateParams plain(String question) {
    // ok: personal-data-to-llm
    return ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage(question).build();
  }
}
