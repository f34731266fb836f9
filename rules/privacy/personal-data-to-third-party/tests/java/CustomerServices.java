import club.minnced.discord.webhook.WebhookClient;
import com.algolia.api.SearchClient;
import com.deepl.api.Translator;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.launchdarkly.sdk.LDContext;
import com.sforce.soap.partner.PartnerConnection;
import com.sforce.soap.partner.sobject.SObject;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.webhook.Payload;
import com.stripe.param.CustomerCreateParams;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.GHRepository;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.model.Comment;
import org.zendesk.client.v2.model.Ticket;

class CustomerServices {
  private final Slack slack = Slack.getInstance();
  private MethodsClient methods;
  private WebhookClient discord;
  private Zendesk zendesk;
  private PartnerConnection salesforce;
  private SearchClient search;
  private Sheets sheets;
  private Translator translator;
  private GHRepository repository;

  void hook(String url, Rower rower) throws Exception {
    // finding: personal-data-to-third-party
    slack.send(url, Payload.builder().channel("#desk").text("Call " + rower.phoneNumber()).build());
    // ok: personal-data-to-third-party
    slack.send(url, Payload.builder().text("Boat " + rower.boat() + " is back").build());
  }

  void message(Rower rower) throws Exception {
    // finding: personal-data-to-third-party
    methods.chatPostMessage(request -> request.channel("#desk").text("Call " + rower.phoneNumber()));
    // finding: personal-data-to-third-party
    methods.chatPostMessage(ChatPostMessageRequest.builder().channel("#desk").text("Born " + rower.birthDate()).build());
    // ok: personal-data-to-third-party
    methods.chatPostMessage(request -> request.channel("#desk").text("Boat " + rower.boat()));
  }

  void chats(Rower rower) {
    // finding: personal-data-to-third-party
    discord.send("New member " + rower.email());
    // ok: personal-data-to-third-party
    discord.send("New boat " + rower.boat());
    SendMessage message = new SendMessage();
    // finding: personal-data-to-third-party
    message.setText("Call " + rower.phoneNumber());
    // ok: personal-data-to-third-party
    message.setText("Boat " + rower.boat());
  }

  void support(Rower rower) {
    Ticket ticket = new Ticket();
    ticket.setSubject("Lost boat");
    ticket.setComment(new Comment("Reported by " + rower.email()));
    // finding: personal-data-to-third-party
    zendesk.createTicket(ticket);
    // ok: personal-data-to-third-party
    zendesk.createTicket(new Ticket(7L, "Lost boat", new Comment("Boat " + rower.boat())));
  }

  void records(Rower rower) throws Exception {
    SObject contact = new SObject("Contact");
    contact.setField("Email", rower.email());
    // finding: personal-data-to-third-party
    salesforce.create(new SObject[] {contact});
    // finding: personal-data-to-third-party
    search.saveObject("rowers", Map.of("objectID", rower.id(), "mail", rower.email()));
    // finding: personal-data-to-third-party
    sheets.spreadsheets().values().append("sheet", "A1", new ValueRange().setValues(List.of(List.of(rower.email(), rower.boat())))).execute();
    // ok: personal-data-to-third-party
    search.saveObject("boats", Map.of("objectID", rower.boat()));
    // ok: personal-data-to-third-party
    sheets.spreadsheets().values().append("sheet", "A1", new ValueRange().setValues(List.of(List.of(rower.boat())))).execute();
  }

  void flags(Rower rower) {
    // finding: personal-data-to-third-party
    LDContext.builder(rower.id()).set("email", rower.email()).build();
    // ok: personal-data-to-third-party
    LDContext.builder(rower.id()).set("boat", rower.boat()).build();
  }

  void translate(Rower rower) throws Exception {
    // finding: personal-data-to-third-party
    translator.translateText("Rower of " + rower.birthDate() + ": " + rower.diagnosis(), null, "de");
    // ok: personal-data-to-third-party
    translator.translateText("Boat " + rower.boat(), null, "de");
  }

  void text(PhoneNumber to, PhoneNumber from, Rower rower) {
    // finding: personal-data-to-third-party
    Message.creator(to, from, "Your diagnosis: " + rower.diagnosis()).create();
    // ok: personal-data-to-third-party
    Message.creator(new PhoneNumber(rower.phoneNumber()), from, "Your boat " + rower.boat() + " is ready").create();
  }

  void pay(Rower rower) {
    // finding: personal-data-to-third-party
    CustomerCreateParams.builder().setEmail(rower.email()).putMetadata("born", rower.birthDate()).build();
    // ok: personal-data-to-third-party
    CustomerCreateParams.builder().setEmail(rower.email()).putMetadata("boat", rower.boat()).build();
  }

  void issue(Rower rower) throws Exception {
    // finding: personal-data-to-third-party
    repository.createIssue("Lost boat").body("Reported by " + rower.email()).create();
    // ok: personal-data-to-third-party
    repository.createIssue("Lost boat " + rower.boat()).body("See the log").create();
  }

  record Rower(String id, String email, String phoneNumber, String birthDate, String diagnosis, String boat) {}
}
