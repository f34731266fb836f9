package controllers;

import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import play.data.DynamicForm;
import play.data.Form;
import play.data.FormFactory;
import play.mvc.Controller;
import play.mvc.Http;
import play.mvc.Result;

public class PlayForms extends Controller {
  private static final Set<String> PAGES = Set.of("/", "/help");

  private final FormFactory forms;

  @Inject
  public PlayForms(FormFactory forms) {
    this.forms = forms;
  }

  public Result login(Http.Request request) {
    Form<SignIn> form = forms.form(SignIn.class).bindFromRequest(request);
    SignIn data = form.get();
    // finding: open-redirect
    return redirect(Optional.ofNullable(data.getNext()).filter(next -> !next.isBlank()).orElse("/"));
  }

  public Result dynamic(Http.Request request) {
    DynamicForm form = forms.form().bindFromRequest(request);
    // finding: open-redirect
    return seeOther(form.get("next"));
  }

  public Result field(Http.Request request) {
    String next = forms.form(SignIn.class).bindFromRequest(request).field("next").value().orElse("/");
    // ok: open-redirect
    if (PAGES.contains(next)) return redirect(next);
    // finding: open-redirect
    return temporaryRedirect(next);
  }

  public Result language(Http.Request request) {
    String back = request.queryString("back").orElse("/");
    // ok: open-redirect
    return redirect(back.matches("/|(?:/[A-Za-z0-9_-]+)+") ? back : "/");
  }

  public Result chosen(Http.Request request) {
    String back = request.queryString("back").orElse("/");
    // ok: open-redirect
    if (back.matches("home|/help|/account/[a-z]+")) return redirect(back);
    // finding: open-redirect
    if (back.matches("/|.*\\.html")) return redirect(back);
    // finding: open-redirect
    if (back.matches("/[a-z]*|//[a-z.]+")) return redirect(back);
    // ok: open-redirect
    return redirect("/" + request.method());
  }

  public static class SignIn {
    private String name;
    private String next;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getNext() {
      return next;
    }

    public void setNext(String next) {
      this.next = next;
    }
  }
}
