package eu.nordfracht.logistics.web;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.domain.Shipment;
import eu.nordfracht.logistics.lib.Html;
import eu.nordfracht.logistics.lib.Texts;
import eu.nordfracht.logistics.lib.Urls;
import eu.nordfracht.logistics.services.ShipmentService;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** Old tracking address, still printed on labels from before 2019. */
public class TrackingServlet extends HttpServlet {

    private final transient ShipmentService shipments;
    private final transient Path photos;

    public TrackingServlet(ShipmentService shipments, LogisticsSettings settings) {
        this.shipments = shipments;
        this.photos = settings.storageRoot().resolve("photos");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String action = Texts.orElse(request.getParameter("action"), "show");
        switch (action) {
            case "photo" -> photo(request, response);
            case "thumbnail" -> thumbnail(request.getParameter("name"), response);
            case "return" -> back(request, response);
            case "carrier" -> carrier(request, response);
            default -> show(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = Texts.orElse(request.getPathInfo(), "/").substring(1);
        List<Document> events = shipments.history(reference);
        response.setContentType("text/html;charset=utf-8");
        PrintWriter out = response.getWriter();
        if (events.isEmpty()) {
            out.println("<p>Nothing known about " + reference + "</p>");
            return;
        }
        out.println("<h1>" + Html.text(reference) + "</h1>");
        out.println("<p>" + Html.text(shipments.state(reference)) + "</p>");
        out.println("<p>" + events.size() + " events</p>");
    }

    private void photo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        response.setContentType("image/jpeg");
        Files.copy(photos.resolve(name), response.getOutputStream());
    }

    private void thumbnail(String name, HttpServletResponse response) throws IOException {
        Path file = photos.resolve("small").resolve(new File(name).getName());
        response.setContentType("image/jpeg");
        Files.copy(file, response.getOutputStream());
    }

    private void back(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getParameter("target");
        if (Urls.ours(target)) {
            response.sendRedirect(target);
            return;
        }
        response.sendRedirect("/track/" + Urls.segment(Texts.orElse(target, "start")));
    }

    private void carrier(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CarrierCode carrier = CarrierCode.parse(request.getParameter("carrier"));
        List<Shipment> hits = shipments.ofCarrier(carrier, request.getParameter("status"));
        Shipment first = hits.stream().findFirst().orElse(null);
        if (first == null) {
            response.sendError(404, "no parcels with " + carrier.displayName());
            return;
        }
        if ("RESERVED".equals(first.getStatus())) {
            response.sendError(409, "reserved for " + first.getConsignee().fullName() + ", " + first.getConsignee().getPhone());
            return;
        }
        response.setIntHeader("X-Total", hits.size());
        response.setHeader("X-Status", request.getParameter("status"));
        response.setContentType("text/html;charset=utf-8");
        String cells = hits.stream().map(Shipment::getNote).map(Html::cell).reduce("", String::concat);
        response.getWriter().println("<table><tr>" + cells + "</tr></table>");
    }
}
