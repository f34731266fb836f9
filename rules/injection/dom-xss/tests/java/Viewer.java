package shop.app;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.text.TextUtils;
import android.webkit.WebView;

class Viewer extends Activity {
  private WebView view;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    Intent intent = getIntent();
    // finding: dom-xss
    view.loadData("<h1>" + intent.getStringExtra("title") + "</h1>", "text/html", "utf-8");
    String name = intent.getStringExtra("name");
    // finding: dom-xss
    view.evaluateJavascript("show('" + name + "')", null);
    // finding: dom-xss
    view.loadDataWithBaseURL("https://shop.example", "<p>" + name + "</p>", "text/html", "utf-8", null);
    // finding: dom-xss
    view.loadData(intent.getDataString(), "text/html", "utf-8");
    String city = intent.getData().getQueryParameter("city");
    // finding: dom-xss
    view.loadData("<b>" + city + "</b>", "text/html", "utf-8");
  }

  void safe(Intent intent) {
    // ok: dom-xss
    view.loadData("<h1>Welcome</h1>", "text/html", "utf-8");
    // ok: dom-xss
    view.loadData("<h1>" + TextUtils.htmlEncode(intent.getStringExtra("title")) + "</h1>", "text/html", "utf-8");
    int count = Integer.parseInt(intent.getStringExtra("count"));
    // ok: dom-xss
    view.evaluateJavascript("show(" + count + ")", null);
    String theme = "dark".equals(intent.getStringExtra("theme")) ? "dark" : "light";
    // ok: dom-xss
    view.evaluateJavascript("setTheme('" + theme + "')", null);
    // ok: dom-xss
    setTitle(intent.getStringExtra("title"));
  }
}
