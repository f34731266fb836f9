package desk.forms;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;

class LookupForm extends ActionForm {
  private String domain;
  private long id;

  public String getDomain() {
    return domain;
  }

  public void setDomain(String domain) {
    this.domain = domain;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}

class LookupAction extends Action {
  public ActionForward execute(ActionMapping mapping, ActionForm form, HttpServletRequest request, HttpServletResponse response) throws IOException {
    LookupForm lookup = (LookupForm) form;
    // finding: command-injection
    Runtime.getRuntime().exec("whois " + lookup.getDomain());
    // ok: command-injection
    Runtime.getRuntime().exec("lookup --id " + lookup.getId());
    return mapping.findForward("done");
  }
}
