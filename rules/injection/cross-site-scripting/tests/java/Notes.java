import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@Entity
class Note {
  @Id private Long id;
  private String text;
  private String code;

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}

class Notes extends HttpServlet {
  private EntityManager entities;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Note note = entities.find(Note.class, 1L);
    response.setContentType("text/html");
    // finding: cross-site-scripting
    response.getWriter().println("<p>" + note.getText() + "</p>");
    // ok: cross-site-scripting
    response.getWriter().println("<p>" + note.getCode() + "</p>");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Note note = new Note();
    note.setText(request.getParameter("text"));
    note.setCode("A1");
    entities.persist(note);
  }
}
