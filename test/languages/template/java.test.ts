import assert from 'node:assert/strict';
import { lowerTemplate } from '../../../src/engine/languages/template/lowerTemplate.js';
import { checkIr } from '../../support/checkIr.js';
import { Random } from '../../support/random.js';
import { expectMarked, type Files } from '../../support/templateScan.js';

const LINK = `package org.acme;
public class Link {
  private final String title;
  private final int id;
  public Link(String title, int id) { this.title = title; this.id = id; }
  public String getTitle() { return title; }
  public int getId() { return id; }
}
`;

const SPRING = `package org.acme;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
@Controller
public class Profiles {
  @GetMapping("/p")
  public String show(@RequestParam String bio, @RequestParam int number, Model model) {
    model.addAttribute("bio", bio);
    model.addAttribute("text", "<b>x</b>");
    model.addAttribute("number", number);
    model.addAttribute("links", List.of(new Link(bio, 1)));
    model.addAttribute("link", new Link(bio, 1));
    return "people/profile";
  }
}
`;

const spring = (template: string, extension: string, others: Files = {}): Files => ({
  'src/main/java/org/acme/Profiles.java': SPRING,
  'src/main/java/org/acme/Link.java': LINK,
  [`src/main/resources/templates/people/profile.${extension}`]: template,
  ...others,
});

describe('templates of Thymeleaf', () => {
  it('are told where they put a value out unescaped, with the way from the code', async () => {
    const result = await expectMarked(
      spring('<p th:text="${bio}"></p>\n<p th:utext="${bio}"></p> FOUND\n<p th:utext="${text}"></p>', 'html'),
    );
    const [finding] = result.files.find(({ path }) => path.endsWith('.html'))?.findings ?? [];
    assert.deepEqual(
      [finding?.location.startLine, finding?.location.startColumn, finding?.location.endColumn],
      [2, 4, 21],
    );
    const way = finding?.path.map(
      ({ kind, location }) => `${kind} ${location.path.split('/').at(-1) ?? ''}:${String(location.startLine)}`,
    );
    assert.deepEqual(way, [
      'source Profiles.java:10',
      'step Profiles.java:10',
      'call Profiles.java:16',
      'sink profile.html:2',
    ]);
  });

  it('follow members, loops, names and conditions', async () => {
    await expectMarked(
      spring(
        [
          '<html xmlns:th="http://www.thymeleaf.org"><body>',
          '<ul><li th:each="one : ${links}"><i th:utext="${one.title}">x</i></li></ul> FOUND',
          '<ul><li th:each="one : ${links}" th:utext="${one.id}"><br></li></ul>',
          '<b th:utext="${one.title}"></b> <b th:utext="${number}"></b>',
          '<div th:if="${flag}">[(${link.title})] [[${link.title}]]</div> FOUND',
          '<div th:with="a=${bio}, b=${text}"><p th:utext="${a}"></p> FOUND',
          '<p th:utext="${b}"></p></div>',
          '<form th:object="${link}"><p th:utext="*{title}"></p> FOUND',
          '<p th:utext="*{id}"></p></form>',
          '<!-- <p th:utext="${bio}"></p> -->',
          '<p th:utext="${#strings.escapeXml(bio)}"></p>',
          '<p data-th-utext="${flag} ? ${bio} : \'no\'"></p> FOUND',
          '<p th:utext="|Hello ${bio}|"></p> FOUND',
          '<p th:utext="${flag ? bio : text}"></p> FOUND',
          '</body></html>',
        ].join('\n'),
        'html',
      ),
    );
  });

  it('show what a request has stored in a record, however the record gets there', async () => {
    const imports = `package org.acme;
import jakarta.persistence.*;
import lombok.*;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.*;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
`;
    await expectMarked({
      'src/main/java/org/acme/Report.java': `${imports}
@Entity @Getter
public class Report {
  @Id private Long id;
  private String text;
  private String state;
  @Setter private String memo;
  public Report(String text) { this.text = text; this.state = "new"; }
}
`,
      'src/main/java/org/acme/Desk.java': `${imports}
interface Reports extends JpaRepository<Report, Long> {}
@Service
public class Desk {
  private final Reports reports;
  public Desk(Reports reports) { this.reports = reports; }
  public Report get(Long id) { return reports.findById(id).orElseThrow(); }
  public void add(String text) { reports.save(new Report(text)); }
  public void note(Long id, String memo) {
    Report report = get(id);
    report.setMemo(memo.strip());
    reports.save(report);
  }
}
`,
      'src/main/java/org/acme/web/Pages.java': `${imports.replace('org.acme;', 'org.acme.web;')}
import org.acme.Desk;
@Controller
public class Pages {
  private final Desk desk;
  public Pages(Desk desk) { this.desk = desk; }
  @GetMapping("/r/{id}")
  public String show(@PathVariable Long id, Model model) { return filled(id, model); }
  private String filled(Long id, Model model) {
    model.addAttribute("report", desk.get(id));
    return "report";
  }
  @PostMapping("/r")
  public void add(@RequestParam String text) { desk.add(text); }
  @PostMapping("/r/{id}")
  public void note(@PathVariable Long id, @RequestParam String memo) { desk.note(id, memo); }
}
`,
      'src/main/resources/templates/report.html': [
        '<p th:utext="${report.text}"></p> FOUND',
        '<p th:utext="${report.memo}"></p> FOUND',
        '<p th:utext="${report.state}"></p>',
        '<p th:text="${report.text}"></p>',
      ].join('\n'),
    });
  });

  it('put fragments in', async () => {
    await expectMarked(
      spring(
        '<div th:replace="~{parts/head :: head(title=${bio})}"></div><div th:insert="parts/foot :: foot"></div>',
        'html',
        {
          'src/main/resources/templates/parts/head.html': '<p th:fragment="head(title)" th:utext="${title}"></p> FOUND',
          'src/main/resources/templates/parts/foot.html':
            '<p th:utext="${bio}"></p> FOUND\n<p th:utext="${title}"></p>',
        },
      ),
    );
  });

  it('are rendered by an engine, or with a ModelAndView', async () => {
    await expectMarked({
      'src/main/java/A.java': `
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
@Controller
class A {
  private TemplateEngine engine;
  @GetMapping("/a") ModelAndView one(@RequestParam String q) { return new ModelAndView("one", "q", q); }
  @GetMapping("/b") ModelAndView two(@RequestParam String q) {
    ModelAndView view = new ModelAndView("two");
    view.addObject("q", q);
    view.addObject("other", "x");
    return view;
  }
  @ResponseBody @GetMapping("/c") String three(@RequestParam String q) {
    Context context = new Context();
    context.setVariable("q", q);
    return engine.process("three", context);
  }
  @ResponseBody @GetMapping("/d") String four(@RequestParam String q) { return "four"; }
}`,
      'src/main/resources/templates/one.html': '<p th:utext="${q}"></p> FOUND\n<p th:utext="${other}"></p>',
      'src/main/resources/templates/two.html': '<p th:utext="${q}"></p> FOUND\n<p th:utext="${other}"></p>',
      'src/main/resources/templates/three.html': '<p th:utext="${q}"></p> FOUND\n<p th:text="${q}"></p>',
      'src/main/resources/templates/four.html': '<p th:utext="${q}"></p>',
    });
  });
});

describe('templates of FreeMarker', () => {
  it('escape by their extension', async () => {
    const body = '<p>${bio}</p>MARK\n<p>${bio?html} ${text} ${number} ${link.id}</p>\n';
    await expectMarked(spring(body.replace('MARK', ' FOUND'), 'ftl'));
    await expectMarked(spring(body.replace('MARK', ''), 'ftlh'));
    await expectMarked(spring(`<#ftl output_format="HTML">${body.replace('MARK', '')}`, 'ftl'));
    await expectMarked(spring('Dear ${bio}', 'ftl'));
  });

  it('are told where they switch escaping off', async () => {
    await expectMarked(
      spring(
        [
          '<p>${bio?no_esc}</p> FOUND',
          '<#noautoesc><p>${bio}</p> FOUND',
          '</#noautoesc>${bio}',
          '<#list links as one>${one.title?no_esc} FOUND',
          '${one.title} ${one.id?no_esc}</#list>',
          '<#assign a = bio>${a?no_esc} FOUND',
          '<#-- ${bio?no_esc} --><#noparse>${bio?no_esc}</#noparse>',
          '<#if flag??>${(bio!"x")?no_esc}<#else>${text?no_esc}</#if> FOUND',
          '<#macro show value>${value?no_esc}</#macro> FOUND',
          '<@show value=bio /><@show value=text />',
          '<#include "side.ftlh">',
        ].join('\n'),
        'ftlh',
        { 'src/main/resources/templates/people/side.ftlh': '${bio} ${bio?no_esc} FOUND' },
      ),
    );
  });
});

describe('templates of Velocity', () => {
  it('escape nothing', async () => {
    await expectMarked({
      'src/main/java/A.java': `
import javax.servlet.http.*;
import org.apache.velocity.*;
import org.apache.velocity.app.VelocityEngine;
class A extends HttpServlet {
  private VelocityEngine engine;
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    Template template = engine.getTemplate("page.vm");
    VelocityContext context = new VelocityContext();
    context.put("q", request.getParameter("q"));
    context.put("text", "x");
    template.merge(context, response.getWriter());
  }
}`,
      'src/main/resources/templates/page.vm': [
        '<p>$q</p> FOUND',
        '<p>$!{q.trim()}</p> FOUND',
        '<p>$text $esc.html($q) ${esc.url($q)} ## $q',
        '#if($text)#set($a = $q)<p>$a</p>#end FOUND',
        '#foreach($one in [$q])<b>$one</b>#end FOUND',
        '#* $q *# $unknown \\$q',
      ].join('\n'),
    });
  });
});

describe('pages of JSP', () => {
  const SERVLET = `
import javax.servlet.http.*;
class A extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    request.setAttribute("q", request.getParameter("q"));
    request.setAttribute("text", "x");
    request.getRequestDispatcher("/WEB-INF/views/page.jsp").forward(request, response);
  }
}`;

  it('escape nothing but by tags and functions', async () => {
    await expectMarked({
      'src/main/java/A.java': SERVLET,
      'src/main/webapp/WEB-INF/views/page.jsp': [
        '<%@ page contentType="text/html" %><%@ include file="side.jspf" %>',
        '<p>${q}</p> FOUND',
        '<p><c:out value="${q}"/> ${fn:escapeXml(q)} ${text}</p> <%-- ${q} --%>',
        '<input value="${q}"> FOUND',
        '<c:out value="${q}" escapeXml="false"/> FOUND',
        '<c:if test="${not empty q}"><b>${requestScope.q}</b></c:if> FOUND',
        '<c:set var="a" value="${q}"/><i>${a}</i> FOUND',
        '<c:forEach items="${list}" var="one">${one}</c:forEach>',
      ].join('\n'),
      'src/main/webapp/WEB-INF/views/side.jspf': '<p>${q}</p> FOUND',
    });
  });

  it('show what the client sends', async () => {
    await expectMarked({
      'web/search.jsp': [
        '<p>${param.q}</p> FOUND',
        '<p><%= request.getParameter("q") %></p> FOUND',
        '<% String name = request.getParameter("name"); int n = Integer.parseInt(name); %>',
        '<p><%= name %></p> FOUND',
        '<p><%= n %> <c:out value="${param.q}"/> ${fn:escapeXml(param.q)} ${fn:length(param.q)}</p>',
        '<p>${pageContext.request.contextPath} <%= "text" %></p>',
      ].join('\n'),
    });
  });

  it('are views of Spring', async () => {
    await expectMarked(
      spring('', 'txt', {
        'src/main/webapp/WEB-INF/jsp/people/profile.jsp': '<p>${bio}</p> FOUND\n${text}<c:out value="${bio}"/>',
      }),
    );
  });
});

describe('readers of templates for Java', () => {
  it('take any text', () => {
    const random = new Random(5);
    const parts = [
      '<p th:utext="${a}">',
      '</p>',
      '<li th:each="a : ${b}">',
      '${',
      '}',
      '<#list a as b>',
      '</#list>',
      '<#if a>',
      '<#else>',
      '</#if>',
      '<@m a=b/>',
      '<#macro m a>',
      '</#macro>',
      '$a',
      '$!{b.c(',
      ')',
      '#if($a)',
      '#else',
      '#end',
      '#foreach($a in $b)',
      '#set($a = "x$b")',
      '<%= a %>',
      '<% String a = b; %>',
      '<c:forEach items="${a}" var="b">',
      '</c:forEach>',
      '<c:if test="${a}">',
      '</c:if>',
      '"',
      "'",
      '<',
      '>',
      '\n',
      '(',
      '?html',
      '!',
      '<br>',
      '*{a}',
      '#*',
      '##',
    ];
    for (const path of ['a.html', 'a.ftl', 'a.ftlh', 'a.vm', 'a.jsp']) {
      for (let run = 0; run < 200; run += 1) {
        const text = Array.from({ length: 30 }, () => parts[random.below(parts.length)]).join('');
        checkIr(lowerTemplate(`<p th:text="x">${text}`, path));
      }
      checkIr(lowerTemplate('<div th:if="${a}">'.repeat(3000), path));
      checkIr(lowerTemplate('#if($a)<#if a><c:if test="${a}">'.repeat(3000), path));
    }
  });
});
