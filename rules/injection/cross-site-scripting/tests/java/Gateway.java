import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

class Gateway implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
    String name = event.getQueryStringParameters().get("name");
    if (name.isEmpty()) {
      // ok: cross-site-scripting
      return new APIGatewayProxyResponseEvent().withStatusCode(400).withBody("<p>no name</p>");
    }
    // finding: cross-site-scripting
    return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody("<p>" + name + "</p>");
  }
}
