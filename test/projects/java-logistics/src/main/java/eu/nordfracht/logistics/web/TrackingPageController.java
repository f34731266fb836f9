package eu.nordfracht.logistics.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.domain.Shipment;
import eu.nordfracht.logistics.lib.Html;
import eu.nordfracht.logistics.lib.Outcome;
import eu.nordfracht.logistics.services.ShipmentService;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** Small pages for partners that embed us in a frame. */
@Controller
@RequestMapping("/pages")
public class TrackingPageController {

    private record Row(String reference, String remark) {

        String html(UnaryOperator<String> format) {
            return "<tr><td>" + format.apply(reference) + "</td><td>" + format.apply(remark) + "</td></tr>";
        }
    }

    private static final Map<String, String> TITLES = Map.of("map", "Depot map", "prices", "Prices");
    private static final String PRODUCT_NAME = "Nordfracht Tracker";

    private final ShipmentService shipments;
    private final ObjectMapper json = new ObjectMapper();

    public TrackingPageController(ShipmentService shipments) {
        this.shipments = shipments;
    }

    @GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String search(@RequestParam(name = "q", defaultValue = "") String query) {
        StringBuilder body = new StringBuilder();
        body.append("<p>No parcel found for <b>").append(query).append("</b></p>");
        return Html.page("Search", body.toString());
    }

    @GetMapping(path = "/find", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String find(@RequestParam(name = "q", defaultValue = "") String query) {
        StringBuilder body = new StringBuilder();
        body.append("<p>No parcel found for <b>").append(Html.text(query)).append("</b></p>");
        return Html.page("Find", body.toString());
    }

    @GetMapping(path = "/status/{status}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String status(@PathVariable String status) {
        return Html.page("Status", Html.heading("Status") + Html.badge(status));
    }

    @GetMapping(path = "/heading/{status}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String heading(@PathVariable String status) {
        return Html.page(status, Html.heading(status));
    }

    @GetMapping(path = "/history/{reference}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String history(@PathVariable String reference) {
        String rows = shipments.history(reference).stream()
                .map(TrackingPageController::row)
                .map(row -> row.html(UnaryOperator.identity()))
                .collect(Collectors.joining());
        return Html.page("History", "<table>" + rows + "</table>");
    }

    @GetMapping(path = "/events/{reference}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String events(@PathVariable String reference) {
        List<Row> rows = shipments.history(reference).stream().map(TrackingPageController::row).toList();
        String table = rows.stream().map(row -> row.html(Html::text)).collect(Collectors.joining());
        return Html.page("Events", "<table>" + table + "</table>");
    }

    @GetMapping(path = "/carrier/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String carrier(@PathVariable String code) {
        CarrierCode carrier = CarrierCode.parse(code);
        return Html.page("Carrier", "<h1>" + carrier.displayName() + "</h1>" + Html.badge(carrier.name()));
    }

    @GetMapping(path = "/page/{number}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String page(@PathVariable String number) {
        int page = Integer.parseInt(number);
        return Html.page("Page", "<h2>Page " + page + " of " + PRODUCT_NAME + "</h2>");
    }

    @GetMapping(path = "/topic", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String topic(@RequestParam String topic) {
        String title = TITLES.getOrDefault(topic, "Help");
        return "<h1>" + title + "</h1>";
    }

    @GetMapping(path = "/widget", produces = "application/javascript")
    @ResponseBody
    public String widget(@RequestParam String callback, @RequestParam long id) throws JsonProcessingException {
        Shipment shipment = shipments.find(id).orElseThrow();
        return callback + "(" + json.writeValueAsString(Map.of("grams", shipment.getWeightGrams())) + ")";
    }

    @GetMapping(path = "/script", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String script(@RequestParam String reference) {
        return Html.page("Map", "<script>showParcel('" + Html.script(reference) + "')</script>");
    }

    @GetMapping(path = "/link", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String link(@RequestParam String back, @RequestParam String label) {
        return "<a href=\"" + back + "\">" + Html.text(label) + "</a>";
    }

    @GetMapping(path = "/field", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String field(@RequestParam String value) {
        return "<input name=\"reference\" value=\"" + Html.attribute(value) + "\">";
    }

    @GetMapping(path = "/welcome", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String welcome(@RequestParam String name) {
        Outcome<String> greeting = Outcome.of(name::trim).map(n -> "<p>Welcome, " + n + "</p>");
        return greeting.orElse("<p>Welcome</p>");
    }

    @GetMapping(path = "/goodbye", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String goodbye(@RequestParam String name) {
        Outcome<String> greeting = Outcome.of(name::trim).map(Html::text).map("<p>Goodbye, %s</p>"::formatted);
        return greeting.orElse("<p>Goodbye</p>");
    }

    @GetMapping(path = "/quote", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String quote(@RequestParam String text) {
        return "<blockquote>%s</blockquote>".formatted(HtmlUtils.htmlEscape(text));
    }

    @GetMapping(path = "/plain", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    public String plain(@RequestParam String text) {
        return "You searched for " + text;
    }

    @GetMapping(path = "/echo", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    public Map<String, String> echo(@RequestParam String text) {
        return Map.of("text", text);
    }

    @GetMapping("/view")
    public String view(@RequestParam String text, Model model) {
        model.addAttribute("text", text);
        return "tracking";
    }

    private static Row row(Document event) {
        return new Row(event.getString("reference"), event.getString("remark"));
    }
}
