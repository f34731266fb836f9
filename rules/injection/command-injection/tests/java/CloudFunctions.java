package shop.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

class Convert implements RequestHandler<SQSEvent, Void> {
  @Override
  public Void handleRequest(SQSEvent event, Context context) {
    try {
      for (SQSEvent.SQSMessage message : event.getRecords()) {
        // finding: command-injection
        Runtime.getRuntime().exec("convert " + message.getBody());
        // ok: command-injection
        Runtime.getRuntime().exec("convert " + event.getRecords().size());
      }
      // ok: command-injection
      Runtime.getRuntime().exec("log " + context.getAwsRequestId());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return null;
  }
}

class Azure {
  @FunctionName("convert")
  HttpResponseMessage convert(@HttpTrigger(name = "request") HttpRequestMessage<Optional<String>> request, ExecutionContext context) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("convert " + request.getQueryParameters().get("file"));
    // ok: command-injection
    Runtime.getRuntime().exec("convert " + Integer.parseInt(request.getBody().orElse("1")));
    return request.createResponseBuilder(HttpStatus.OK).body("done").build();
  }
}

class Google implements HttpFunction {
  @Override
  public void service(HttpRequest request, HttpResponse response) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("convert " + request.getFirstQueryParameter("file").orElse("none"));
    // ok: command-injection
    Runtime.getRuntime().exec("convert " + request.getFirstQueryParameter("file").isPresent());
  }
}

class Routes extends RouteBuilder {
  @Override
  public void configure() {
    // finding: command-injection
    from("jetty:http://0.0.0.0/convert").process(exchange -> Runtime.getRuntime().exec("convert " + exchange.getIn().getHeader("file", String.class)));
    from("direct:convert").process(new Conversion()).to("log:done");
  }
}

class Conversion implements Processor {
  @Override
  public void process(Exchange exchange) throws IOException {
    // finding: command-injection
    Runtime.getRuntime().exec("convert " + exchange.getMessage().getBody(String.class));
    // ok: command-injection
    Runtime.getRuntime().exec("convert " + exchange.getExchangeId());
  }
}
