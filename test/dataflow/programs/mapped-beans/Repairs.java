package org.example.repairs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.Named;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

enum Trade { GAS, ROOFING }

record Place(String street, String town) {}

record RepairForm(@NotNull Trade trade, @NotBlank String description, String room, Place place, List<Place> others) {}

class Repair {
  Trade trade;
  String description;
  String room;
  String street;
  String note;
  Address place;
  List<Address> others;
}

class Address {
  String street;
  String road;
}

record Slip(String body, String plain, String where) {}

@Mapper
interface RepairMapper {
  @Mapping(target = "street", source = "place.street")
  @Mapping(target = "note", expression = "java(\"none\")")
  Repair toRepair(RepairForm form);

  @Mapping(target = "road", source = "town")
  Address toAddress(Place place);

  @Mapping(target = "body", source = "description", qualifiedByName = "paragraphs")
  @Mapping(target = "plain", source = "description", qualifiedByName = "number")
  @Mapping(target = "where", source = "room")
  Slip toSlip(Repair repair);

  List<Slip> toSlips(List<Repair> repairs);

  @Mapping(target = "room", ignore = true)
  void change(@MappingTarget Repair repair, RepairForm form);

  @Named("paragraphs")
  default String paragraphs(String text) {
    return "<p>" + text + "</p>";
  }

  @Named("number")
  default String number(String text) {
    return String.valueOf(text.length());
  }
}

@Mapper
abstract class PageMapper {
  abstract Slip toSlip(Text text);

  String escaped(Raw raw) {
    return HtmlUtils.htmlEscape(raw.text());
  }

  record Raw(String text) {}

  record Text(Raw body, String plain) {}
}

@RestController
class Repairs {
  private final JdbcTemplate jdbc;
  private final RepairMapper mapper;
  private final PageMapper pages;

  Repairs(JdbcTemplate jdbc, RepairMapper mapper, PageMapper pages) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.pages = pages;
  }

  @PostMapping("/repairs")
  void report(@RequestBody RepairForm form) {
    Repair repair = mapper.toRepair(form);
    jdbc.execute("insert into a values ('" + repair.description + "')"); // finding: sql-injection
    jdbc.execute("insert into a values ('" + repair.street + "')"); // finding: sql-injection
    jdbc.execute("insert into a values ('" + repair.trade + "')"); // ok: sql-injection
    jdbc.execute("insert into a values ('" + repair.note + "')"); // ok: sql-injection
    jdbc.execute("insert into a values ('" + repair.place.road + "')"); // finding: sql-injection
    jdbc.execute("insert into a values ('" + repair.others.get(0).street + "')"); // finding: sql-injection
    Slip slip = mapper.toSlip(repair);
    jdbc.execute("insert into a values ('" + slip.body() + "')"); // finding: sql-injection
    jdbc.execute("insert into a values ('" + slip.plain() + "')"); // ok: sql-injection
    for (Slip one : mapper.toSlips(List.of(repair))) {
      jdbc.execute("insert into a values ('" + one.where() + "')"); // finding: sql-injection
      jdbc.execute("insert into a values ('" + one.plain() + "')"); // ok: sql-injection
    }
  }

  @PostMapping("/repairs/change")
  void change(@RequestBody RepairForm form) {
    Repair repair = new Repair();
    mapper.change(repair, form);
    jdbc.execute("insert into a values ('" + repair.description + "')"); // finding: sql-injection
    jdbc.execute("insert into a values ('" + repair.room + "')"); // ok: sql-injection
  }

  @PostMapping(value = "/repairs/page", produces = "text/html")
  String page(@RequestBody PageMapper.Text text) {
    Slip slip = pages.toSlip(text);
    return "<p>" + slip.body() + "</p>"; // ok: cross-site-scripting
  }

  @PostMapping(value = "/repairs/plain", produces = "text/html")
  String plain(@RequestBody PageMapper.Text text) {
    Slip slip = pages.toSlip(text);
    return "<p>" + slip.plain() + "</p>"; // finding: cross-site-scripting
  }
}
