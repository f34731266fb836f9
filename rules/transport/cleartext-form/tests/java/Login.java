import java.io.PrintWriter;

class Login {
  void show(PrintWriter out) {
    // finding: cleartext-form
    out.println("<form method='post' action='http://sso.shop.com/check'>");
    // ok: cleartext-form
    out.println("<form method='post' action='https://sso.shop.com/check'>");
    // ok: cleartext-form
    out.println("<form method='post' action='/check'>");
    // ok: cleartext-form
    out.println("<form method='post' action='http://localhost:8080/check'>");
    // ok: cleartext-form
    out.println("<a href='http://shop.com/'>Shop</a>");
  }
}
