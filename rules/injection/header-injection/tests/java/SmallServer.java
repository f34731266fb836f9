import fi.iki.elonen.NanoHTTPD;

class SmallServer extends NanoHTTPD {
  SmallServer() {
    super(8080);
  }

  @Override
  public Response serve(IHTTPSession session) {
    String name = session.getParms().get("name");
    Response response = newFixedLengthResponse("done");
    // finding: header-injection
    response.addHeader("X-Name", name);
    // ok: header-injection
    response.addHeader("X-Name", name.replaceAll("[\r\n]", ""));
    // ok: header-injection
    response.addHeader("X-Agent", session.getHeaders().get("user-agent"));
    return response;
  }
}
