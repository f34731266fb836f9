import com.openai.client.OpenAIClient;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.chat.completions.*;
import com.anthropic.client.AnthropicClient;
import com.anthropic.models.messages.*;
import com.google.genai.Client;
import com.google.genai.types.*;
import com.google.cloud.vertexai.generativeai.*;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.*;
import com.azure.ai.openai.*;
import com.azure.ai.openai.models.*;
import com.azure.ai.inference.*;
import com.cohere.api.Cohere;
import com.microsoft.semantickernel.Kernel;
import com.microsoft.semantickernel.services.chatcompletion.*;
import dev.langchain4j.model.chat.*;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.*;
import dev.langchain4j.model.azure.AzureOpenAiChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.data.segment.TextSegment;
import org.springframework.ai.chat.model.StreamingChatModel;
import org.springframework.ai.chat.prompt.*;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.ai.document.Document;
import io.github.sashirestela.openai.SimpleOpenAI;
import java.util.*;

/** What is asked of models through the libraries of their providers and of frameworks. */
class Libraries {
  record Patient(String id, String email, String diagnosis, int beds) {}
  OpenAIClient openai; AnthropicClient anthropic; Client gemini; GenerativeModel vertex; BedrockRuntimeClient bedrock;
  com.azure.ai.openai.OpenAIClient azure; ChatCompletionsClient inference; Cohere cohere; Kernel kernel; ChatCompletionService chatService;
  dev.langchain4j.model.chat.ChatModel model; dev.langchain4j.model.chat.StreamingChatModel streaming; EmbeddingModel embedding;
  org.springframework.ai.embedding.EmbeddingModel springEmbedding; VectorStore vectors; StreamingChatModel springStream; OpenAiChatModel springOpenai; SimpleOpenAI simple;
  void sent02(Patient p) {
    // finding: personal-data-to-llm
    openai.embeddings().create(EmbeddingCreateParams.builder().model("m").input(p.diagnosis()).build());
  }

  void sent04(Patient p) {
    // finding: personal-data-to-llm
    ChatCompletionUserMessageParam u = ChatCompletionUserMessageParam.builder().content("d " + p.diagnosis()).build();
    openai.chat().completions().create(ChatCompletionCreateParams.builder().addMessage(u).model("m").build());
  }

  void sent07(Patient p) {
    // finding: personal-data-to-llm
    gemini.models.generateContent("m", Content.fromParts(Part.fromText(p.diagnosis())), null);
  }

  void sent09(Patient p) {
    // finding: personal-data-to-llm
    bedrock.converse(ConverseRequest.builder().modelId("m").messages(Message.builder().role("user").content(ContentBlock.builder().text("x " + p.diagnosis()).build()).build()).build());
  }

  void sent11(Patient p) {
    // finding: personal-data-to-llm
    bedrock.invokeModel(r -> r.modelId("m").body(software.amazon.awssdk.core.SdkBytes.fromUtf8String("{\"prompt\":\"" + p.diagnosis() + "\"}")));
  }

  void sent13(Patient p) {
    // finding: personal-data-to-llm
    inference.complete(new com.azure.ai.inference.models.ChatCompletionsOptions(List.of(new com.azure.ai.inference.models.ChatRequestUserMessage("x " + p.diagnosis()))));
  }

  void sent14(Patient p) {
    // finding: personal-data-to-llm
    cohere.chat(com.cohere.api.requests.ChatRequest.builder().message("x " + p.diagnosis()).build());
  }

  void sent15(Patient p) {
    // finding: personal-data-to-llm
    kernel.invokePromptAsync("x " + p.diagnosis()).block();
  }

  void sent16(Patient p) {
    ChatHistory h = new ChatHistory("sys");
    // finding: personal-data-to-llm
    h.addUserMessage("x " + p.diagnosis());
    chatService.getChatMessageContentsAsync(h, kernel, null).block();
  }

  void sent18(Patient p) {
    // finding: personal-data-to-llm
    streaming.chat("x " + p.diagnosis(), null);
  }

  void sent19(Patient p) {
    // finding: personal-data-to-llm
    embedding.embed("x " + p.diagnosis());
  }

  void sent20(Patient p) {
    // finding: personal-data-to-llm
    embedding.embedAll(List.of(TextSegment.from("x " + p.diagnosis())));
  }

  void sent21(Patient p) {
    // finding: personal-data-to-llm
    springEmbedding.embed("x " + p.diagnosis());
  }

  void sent22(Patient p) {
    // finding: personal-data-to-llm
    vectors.add(List.of(new Document("x " + p.diagnosis())));
  }

  void sent23(Patient p) {
    // finding: personal-data-to-llm
    springStream.stream("x " + p.diagnosis());
  }

  void sent24(Patient p) {
    // finding: personal-data-to-llm
    springOpenai.call(new Prompt("x " + p.diagnosis()));
  }

  void sent25(Patient p) {
    AzureOpenAiChatModel m = AzureOpenAiChatModel.builder().apiKey(System.getenv("K")).build();
    // finding: personal-data-to-llm
    m.chat("x " + p.diagnosis());
  }

  void sent26(Patient p) {
    MistralAiChatModel m = MistralAiChatModel.builder().apiKey(System.getenv("K")).build();
    // finding: personal-data-to-llm
    m.chat("x " + p.diagnosis());
  }

  void sent27(Patient p) {
    GoogleAiGeminiChatModel m = GoogleAiGeminiChatModel.builder().build();
    // finding: personal-data-to-llm
    m.chat("x " + p.diagnosis());
  }

  void sent28(Patient p) {
    // finding: personal-data-to-llm
    simple.chatCompletions().create(io.github.sashirestela.openai.domain.chat.ChatRequest.builder().model("m").message(io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage.of("x " + p.diagnosis())).build());
  }

  void sent29(Patient p) {
    // finding: personal-data-to-llm
    anthropic.messages().create(MessageCreateParams.builder().messages(List.of(MessageParam.builder().role(MessageParam.Role.USER).content("x " + p.diagnosis()).build())).build());
  }

  void sent30(Patient p) {
    // finding: personal-data-to-llm
    openai.moderations().create(com.openai.models.moderations.ModerationCreateParams.builder().input("x " + p.diagnosis()).build());
  }

  void sent31(Patient p) {
    // finding: personal-data-to-llm
    openai.completions().create(com.openai.models.completions.CompletionCreateParams.builder().prompt("x " + p.diagnosis()).build());
  }

  void kept02(Patient p) {
    // ok: personal-data-to-llm
    openai.embeddings().create(EmbeddingCreateParams.builder().model("m").input("beds " + p.beds()).user(p.id()).build());
  }

  void kept04(Patient p) {
    // ok: personal-data-to-llm
    kernel.invokePromptAsync("x " + p.beds()).block();
  }

  void kept05(Patient p) {
    // ok: personal-data-to-llm
    vectors.add(List.of(new Document("x " + p.beds())));
  }

  void kept06(Patient p) {
    // ok: personal-data-to-llm
    embedding.embed("x " + p.beds());
  }
}
