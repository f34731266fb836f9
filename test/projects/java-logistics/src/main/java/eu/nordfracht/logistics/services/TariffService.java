package eu.nordfracht.logistics.services;

import eu.nordfracht.logistics.config.LogisticsSettings;
import eu.nordfracht.logistics.domain.CarrierCode;
import eu.nordfracht.logistics.domain.Shipment;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.repositories.TariffMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

/** Prices. Formulas are maintained by the tariff desk in the admin pages. */
@Service
public class TariffService {

    private static final String VOLUME = "(length * width * height) / 5000";
    private static final String FUEL = "#weight * 0.0012 + #base";
    private static final Map<String, ToIntFunction<Shipment>> MEASURES = Map.of(
            "grams", Shipment::getWeightGrams,
            "kilograms", shipment -> shipment.getWeightGrams() / 1000);

    private final TariffMapper tariffs;
    private final RestTemplate client;
    private final LogisticsSettings settings;
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
    private final ExpressionParser parser = new SpelExpressionParser();
    private final JexlEngine jexl = new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).create();

    public TariffService(TariffMapper tariffs, RestTemplate regioClient, LogisticsSettings settings) {
        this.tariffs = tariffs;
        this.client = regioClient;
        this.settings = settings;
    }

    public List<Map<String, Object>> list(String zone, int grams, String sort) {
        return zone == null ? tariffs.list(sort) : tariffs.byZone(zone, grams);
    }

    public List<Map<String, Object>> ofCarrier(CarrierCode carrier) {
        return tariffs.ofCarrier(carrier.table());
    }

    public int reprice(String prefix, BigDecimal price) {
        return tariffs.reprice(prefix, price);
    }

    public String external(CarrierCode carrier, int grams) {
        String url = settings.ratesUrl() + "/rates/" + carrier.name() + "?grams=" + grams;
        return client.getForObject(url, String.class);
    }

    public Object volume(Map<String, Integer> sizes) throws ScriptException {
        Bindings bindings = engine.createBindings();
        bindings.putAll(sizes);
        return engine.eval(VOLUME, bindings);
    }

    public CompletableFuture<Object> formula(String formula, int grams) {
        return CompletableFuture.supplyAsync(() -> {
            Bindings bindings = engine.createBindings();
            bindings.put("grams", grams);
            return evaluate(formula, bindings);
        });
    }

    private Object evaluate(String script, Bindings bindings) {
        try {
            return ((Compilable) engine).compile(script).eval(bindings);
        } catch (ScriptException e) {
            throw new LogisticsException(400, "formula is not valid");
        }
    }

    public Object surcharge(String expression, Shipment shipment) {
        Expression parsed = parser.parseExpression(expression);
        return parsed.getValue(new StandardEvaluationContext(shipment));
    }

    public Object fuel(double weight, double base) {
        SimpleEvaluationContext context = SimpleEvaluationContext.forReadOnlyDataBinding().build();
        context.setVariable("weight", weight);
        context.setVariable("base", base);
        return parser.parseExpression(FUEL).getValue(context);
    }

    public Object discount(Map<String, String> rule, int grams) {
        MapContext context = new MapContext();
        context.set("grams", grams);
        return jexl.createExpression(rule.getOrDefault("when", "grams > 0")).evaluate(context);
    }

    public int measure(String name, Shipment shipment) {
        return MEASURES.getOrDefault(name, Shipment::getWeightGrams).applyAsInt(shipment);
    }

    public Object season(CarrierCode carrier) throws IOException, ScriptException {
        String resource = "/tariffs/" + carrier.name().toLowerCase() + ".js";
        try (Reader reader = new InputStreamReader(TariffService.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            return engine.eval(reader);
        }
    }
}
