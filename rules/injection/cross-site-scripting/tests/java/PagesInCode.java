import com.vaadin.flow.component.Html;
import com.vaadin.flow.dom.Element;
import io.javalin.http.Context;
import j2html.TagCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.markup.html.basic.Label;
import org.owasp.encoder.Encode;

class PagesInCode {
  void xss(HttpServletRequest request, HttpServletResponse response, Context ctx, Element el) throws Exception {
    String in = request.getParameter("in");
    response.setContentType("text/html");
    response.getWriter().println("<b>" + in + "</b>"); // finding: cross-site-scripting
    response.getWriter().println("<b>" + Encode.forHtml(in) + "</b>"); // ok: cross-site-scripting
    response.getWriter().printf("<b>%s</b>", in); // finding: cross-site-scripting
    response.getWriter().append("<b>").append(in); // finding: cross-site-scripting
    response.getOutputStream().write(("<b>" + in).getBytes()); // finding: cross-site-scripting
    response.getOutputStream().print("<b>" + in); // finding: cross-site-scripting
    new Html("<b>" + in + "</b>"); // finding: cross-site-scripting
    new Label("x", in); // ok: cross-site-scripting
    ctx.html("<b>" + in); // finding: cross-site-scripting
    TagCreator.rawHtml(in); // finding: cross-site-scripting
    TagCreator.text(in); // ok: cross-site-scripting
    el.setProperty("innerHTML", in); // finding: cross-site-scripting
  }
}
