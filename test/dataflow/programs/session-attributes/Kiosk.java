package org.example.desk;

import io.javalin.Javalin;

class Kiosk {
  void routes(Javalin app) {
    app.get("/in", ctx -> {
      ctx.sessionAttribute("back", ctx.queryParam("back"));
      ctx.sessionAttribute("home", "/kiosk");
    });
    app.post("/back", ctx -> {
      String back = ctx.sessionAttribute("back");
      ctx.redirect(back); // finding: open-redirect
    });
    app.post("/home", ctx -> {
      String home = ctx.sessionAttribute("home");
      ctx.redirect(home); // ok: open-redirect
    });
  }
}
