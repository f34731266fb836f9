import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

record Account(String id, String shownAs, String passwordHash) {
}

record Shown(String id) {
}

interface Accounts {
    Account byId(String id);
}

class PlainServer implements HttpHandler {
    private final ObjectMapper json = new ObjectMapper();
    private final Accounts accounts;

    PlainServer(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Account account = accounts.byId(exchange.getRequestURI().getPath());
        byte[] whole = json.writeValueAsBytes(account);
        exchange.getResponseBody().write(whole); // finding: credential-in-response
        byte[] part = json.writeValueAsBytes(new Shown(account.id()));
        exchange.getResponseBody().write(part); // ok: credential-in-response
        json.writeValue(exchange.getResponseBody(), account); // finding: credential-in-response
        json.writeValue(new java.io.File("/srv/copy.json"), account); // ok: credential-in-response
    }

    void show(Context ctx) {
        ctx.json(accounts.byId(ctx.pathParam("id"))); // finding: credential-in-response
    }

    void brief(Context ctx) {
        ctx.json(new Shown(accounts.byId(ctx.pathParam("id")).id())); // ok: credential-in-response
    }
}

class Pages extends HttpServlet {
    private final ObjectMapper json = new ObjectMapper();
    private final Accounts accounts;

    Pages(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        Account account = accounts.byId("1");
        response.getWriter().write(json.writeValueAsString(account)); // finding: credential-in-response
        response.getWriter().write(json.writeValueAsString(new Shown(account.id()))); // ok: credential-in-response
    }
}
