#include "standard/domain/standard_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.hpp"
#include "standard/domain/booking_rules.hpp"
#include "standard/domain/chat_rules.hpp"
#include "standard/domain/contact_rules.hpp"
#include "standard/domain/counter_rules.hpp"
#include "standard/domain/holiday_file.hpp"
#include "standard/domain/intake_rules.hpp"
#include "standard/domain/knowledge_rules.hpp"
#include "standard/domain/message_rules.hpp"
#include "standard/domain/privacy_rules.hpp"
#include "standard/domain/standard_checks.hpp"
#include "standard/domain/table_reader.hpp"
#include "standard/domain/telephone_rules.hpp"
#include "standard/domain/tone_rules.hpp"
#include "standard/domain/work_rules.hpp"

namespace bihuan {
std::string_view telecom_standard_text();  // generated
std::string_view controls_text();          // generated
}  // namespace bihuan

namespace bihuan::standard {
namespace {

Condition read_condition(TableReader& in, bool may_ask_class = true) {
    Condition c;
    c.types = in.texts("type");
    if (may_ask_class) c.classes = in.texts("class");
    c.segments = in.texts("segment");
    c.priorities = in.texts("priority");
    c.channels = in.texts("channel");
    c.grades = in.texts("grade");
    c.categories = in.texts("category");
    for (const auto& text : in.texts("text")) c.text.push_back(fold(text));
    return c;
}

void read_categories(TableReader& root, Standard& out) {
    root.tables("category", [&](TableReader& row) {
        const auto type = row.text("type"), priority = row.text("priority");
        const auto organization = row.text_or("organization", "");
        (void)row.text("clause");
        const auto add = [&](TableReader& in, const std::string& parent) {
            SeedCategory seed;
            auto& category = seed.category;
            category.code = in.text("code");
            category.name_zh = in.text("zh");
            category.name_en = in.text("en");
            category.ticket_type = type;
            category.is_public = in.boolean_or("public", true);
            category.position = static_cast<std::int64_t>(out.categories.size());
            category.default_priority = parent.empty() ? priority : in.text_or("priority", priority);
            seed.parent_code = parent.empty() ? "" : category.code.substr(0, category.code.rfind('.'));
            seed.organization_code = organization;
            out.categories.push_back(std::move(seed));
        };
        add(row, "");
        const auto code = out.categories.back().category.code;
        row.tables("children", [&](TableReader& child) { add(child, code); });
    });
}

// The names a calendar's `holidays` may have: "cn", the shipped files cn-2022.json and so on.
const std::vector<HolidayYear>& shipped_holidays() {
    static const auto years = [] {
        std::vector<HolidayYear> out;
        for (const auto text : embedded_holiday_files()) {
            auto year = read_holiday_year(text);
            must(year.has_value());  // ours: a broken one is a bug of the build
            out.push_back(std::move(*year));
        }
        return out;
    }();
    return years;
}

constexpr std::array day_names{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

void read_calendars(TableReader& root, Standard& out) {
    root.tables("calendar", [&](TableReader& in) {
        CalendarRule rule{in.term(), {}, {}, {}};
        rule.calendar.is_always = in.boolean_or("always", false);
        if (!rule.calendar.is_always) {
            rule.calendar.zone = in.text("zone");
            for (std::size_t day = 0; day < 7; ++day) rule.calendar.week[day] = in.spans(day_names[day]);
            rule.holidays = in.text_or("holidays", "");
            rule.make_up = in.spans("make_up");
            if (!rule.holidays.empty() && rule.holidays != "cn")
                in.wrong("holidays", "没有这组节假日；现有：cn", "there are no such holidays; there are: cn");
            if (rule.holidays == "cn")
                for (const auto& year : shipped_holidays()) apply_holidays(rule.calendar, year, rule.make_up);
        }
        out.calendars.push_back(std::move(rule));
    });
}

void read_limits(TableReader& root, Standard& out) {
    root.tables("sla", [&](TableReader& in) {
        SlaRule rule;
        rule.code = in.text("code");
        rule.clause = in.text("clause");
        rule.when = read_condition(in);
        const auto calendar = in.text("calendar");
        const auto limit = [&](const char* clock) {
            const auto length = in.duration(clock);
            return Limit{length, in.text_or(fmt::format("{}_calendar", clock), calendar)};
        };
        rule.accept = limit("accept");
        rule.respond = limit("respond");
        rule.resolve = limit("resolve");
        rule.feedback = limit("feedback");
        out.sla_rules.push_back(std::move(rule));
    });
    root.tables("sla_factor", [&](TableReader& in) {
        out.sla_factors.push_back(
            {in.texts("segment"), in.text("clock"), in.text("clause"), in.integer("percent", 1, 1000)});
    });
    root.table("contact", [&](TableReader& in) {
        out.phone_answer.limit = in.duration("phone_answer");
        out.chat_answer.limit = in.duration("chat_answer");
        out.follow_up = {in.duration("follow_up"), in.text("follow_up_calendar")};
        out.bad_score = in.integer_or("bad_score", 2, 1, 4);
        (void)in.text("clause");
    });
    root.table("warning", [&](TableReader& in) {
        out.warning_percents = in.integers("percent");
        (void)in.text("clause");
    });
    root.tables("ladder", [&](TableReader& in) {
        out.ladder.push_back(
            {in.integer("percent", 0, 10'000), in.text("role"), in.text("zh"), in.text("en")});
        (void)in.text("clause");
    });
}

void read_routes(TableReader& root, Standard& out) {
    root.tables("skill", [&](TableReader& in) { out.skills.push_back(in.term()); });
    root.tables("route", [&](TableReader& in) {
        RouteRule route;
        route.code = in.text("code");
        route.clause = in.text("clause");
        route.when = read_condition(in);
        route.organization_code = in.text_or("organization", "");
        route.skills = in.texts("skills");
        route.level = in.integer_or("level", 1, 1, 3);
        const auto how = in.text("how");
        route.is_auto = how == "auto";
        if (!how.empty() && how != "auto" && how != "manual")
            in.wrong("how", "应为 auto 或 manual", "must be auto or manual");
        out.routes.push_back(std::move(route));
    });
    if (!root.has("routing")) return;
    root.table("routing", [&](TableReader& in) {
        out.routing = {in.duration("offer"), in.duration("silence"), in.integer("handover_max", 1, 1000),
                       in.integer("capacity", 1, 1000), in.texts("posts")};
        (void)in.text("clause");
    });
}

void read_rules(TableReader& root, Standard& out) {
    root.tables("segment", [&](TableReader& in) {
        out.segments.push_back(in.term());
        if (in.has("first_days"))
            out.segment_first_days[out.segments.back().code] = in.integer("first_days", 1, 3650);
    });
    root.tables("class", [&](TableReader& in) { out.classes.push_back(in.term()); });
    root.tables("class_rule", [&](TableReader& in) {
        ClassRule rule;
        rule.class_code = in.text("gives");
        rule.clause = in.text("clause");
        rule.when = read_condition(in, false);
        out.class_rules.push_back(std::move(rule));
    });
    root.tables("grade", [&](TableReader& in) {
        Grade grade{in.term(), in.integer("level", 1, 9), in.texts("flag"), in.text("approver")};
        out.grades.push_back(std::move(grade));
    });
    root.table("closing", [&](TableReader& in) {
        out.closing_conditions = in.texts("require");
        out.closing_silence = in.duration("silence");
        out.promise_reminder = in.duration("promise_reminder");
        (void)in.text("clause");
    });
    root.tables("pause_reason", [&](TableReader& in) {
        out.pause_reasons.push_back({in.term(), in.boolean_or("stops", true), in.texts("confirm")});
    });
    root.tables("breach_reason", [&](TableReader& in) { out.breach_reasons.push_back(in.term()); });
    root.tables("cause", [&](TableReader& in) { out.causes.push_back(in.term()); });
}

// Policy "Indicators"; for a standard older than the key `within`.
Duration usual_window(std::string_view formula) {
    using std::chrono::days;
    if (formula == "first_contact_resolution") return days{7};
    if (formula == "reopen_rate") return days{15};
    return formula == "repeat_complaint_rate" ? Duration{days{30}} : Duration{};
}

// Absent in a standard of before: then nothing of it holds but the flags that always were.
void read_complaints(TableReader& root, Standard& out) {
    root.tables("grade_flag", [&](TableReader& in) {
        GradeFlagRule rule{{}, in.text("gives"), in.text("clause")};
        rule.when = read_condition(in, false);
        out.grade_flags.push_back(std::move(rule));
    });
    if (!root.has("grade_flag")) {
        for (const char* channel : {"regulator", "media"})
            out.grade_flags.push_back({{.channels = {channel}}, channel, {}});
        out.grade_flags.push_back({{.segments = {"vip"}}, "vip", {}});
    }
    root.tables("liability", [&](TableReader& in) { out.liabilities.push_back(in.term()); });
    root.tables("redress", [&](TableReader& in) {
        out.redresses.push_back({in.term(), in.boolean_or("amount", false)});
    });
    if (root.has("settlement"))
        root.table("settlement", [&](TableReader& in) {
            out.currency = in.text("currency");
            (void)in.text("clause");
        });
    root.tables("settlement_limit", [&](TableReader& in) {
        out.settlement_limits.push_back(
            {in.text("role"), in.text("clause"), in.integer_or("fen", 0, 1, 100'000'000'000)});
    });
    root.tables("statutory", [&](TableReader& in) {
        Statutory rule{in.term(), in.integer_or("days", 0, 1, 365), {}};
        rule.reply = {in.duration_or("reply", {}), in.text("calendar")};
        if ((rule.days == 0) == (rule.reply.limit == Duration{}))
            in.wrong("days", "days（工作日数）与 reply（时长）应写且只写一个",
                     "write either days (working days) or reply (a duration)");
        out.statutory.push_back(std::move(rule));
    });
    if (root.has("group_complaint"))
        root.table("group_complaint", [&](TableReader& in) {
            out.group_complaint = {in.integer("count", 2, 1000), in.duration("window"), in.text("area"),
                                   in.integer("depth", 1, 5)};
            (void)in.text("clause");
        });
    if (root.has("repeat_complaint"))
        root.table("repeat_complaint", [&](TableReader& in) {
            out.repeat_within = in.duration("within");
            (void)in.text("clause");
        });
}

void read_steering(TableReader& root, Standard& out) {
    root.tables("indicator", [&](TableReader& in) {
        const auto formula = in.text("formula");
        out.indicators.push_back({in.term(), formula, static_cast<double>(in.integer("target", 0, 1'000'000)),
                                  in.boolean_or("at_most", false),
                                  in.duration_or("within", usual_window(formula)), in.texts("also")});
    });
    root.tables("scheme", [&](TableReader& in) {
        Scheme scheme{in.term(),
                      in.texts("post"),
                      {},
                      in.duration("response_target"),
                      in.integer("satisfaction_target", 0, 100)};
        in.tables("weights", [&](TableReader& weight) {
            scheme.weights.push_back(
                {weight.text("code"), weight.text("source"), weight.integer("percent", 1, 100)});
        });
        out.schemes.push_back(std::move(scheme));
    });
    root.tables("training_need", [&](TableReader& in) {
        out.training_needs.push_back(
            {in.text("post"), in.text("clause"), in.texts("courses"), in.integer("valid_months", 1, 120)});
    });
    root.tables("emergency_level", [&](TableReader& in) {
        EmergencyLevel level;
        level.level = in.integer("level", 1, 9);
        level.name_zh = in.text("zh");
        level.name_en = in.text("en");
        level.clause = in.text("clause");
        level.customers_affected = in.integer_or("customers_affected", 0, 1, INT64_MAX);
        level.complaints_per_hour = in.integer_or("complaints_per_hour", 0, 1, INT64_MAX);
        level.data_subjects = in.integer_or("data_subjects", 0, 1, INT64_MAX);
        level.whole_city = in.boolean_or("whole_city", false);
        level.own_outage = in.duration_or("own_outage", {});
        level.first_notice = in.duration("first_notice");
        level.progress_notice = in.duration("progress_notice");
        level.review_days = in.integer("review_days", 1, 365);
        out.emergency_levels.push_back(std::move(level));
    });
}

void read_root(TableReader& root, StandardFile& file) {
    auto& out = file.standard;
    root.table("standard",
               [&](TableReader& in) { out.name = {in.text("code"), in.text("zh"), in.text("en"), ""}; });
    root.table("principles", [&](TableReader& in) {
        out.principles = {in.texts("zh"), in.texts("en")};
        (void)in.text("clause");
    });
    root.tables("clause", [&](TableReader& in) {
        out.clauses.push_back({in.text("id"), in.text("zh"), in.text("en")});
    });
    root.tables("channel", [&](TableReader& in) {
        const auto term = in.term();
        out.channels.push_back({term.code, term.name_zh, term.name_en});
    });
    read_categories(root, out);
    read_calendars(root, out);
    read_rules(root, out);
    read_routes(root, out);
    read_complaints(root, out);
    read_limits(root, out);
    read_work(root, out);
    read_bookings(root, out, file.booking_reasons);
    read_counter(root, out);
    read_steering(root, out);
    read_privacy(root, file.privacy);
    read_contact(root, file.contact);
    read_contact_files(root, file.contact_files);
    read_knowledge(root, file.knowledge);
    read_telephone(root, out, file.calls);
    read_messages(root, file.messages);
    read_intake(root, file.intake);
    read_tone(root, file.tone);
    read_chat(root, out, file.chat);
    root.done();
}

}  // namespace

StandardFile read_standard(std::string_view text) {
    StandardFile out;
    if (text.size() > standard_bytes_max || !is_valid_utf8(text)) {
        out.problems.push_back(
            {0, "", "文件应为 UTF-8 文字，不超过 512 KiB", "the file must be UTF-8 text of 512 KiB at most"});
        return out;
    }
    try {
        const auto root = toml::parse(text);
        TableReader reader{root, "", out};
        read_root(reader, out);
    } catch (const toml::parse_error& error) {
        const auto line = static_cast<std::int64_t>(error.source().begin.line);
        out.problems.push_back({line, "", fmt::format("不是有效的 TOML：{}", error.description()),
                                fmt::format("not valid TOML: {}", error.description())});
        return out;
    }
    check_standard(out);
    std::ranges::stable_sort(out.problems, {}, &Problem::line);
    return out;
}

std::string_view embedded_standard_text() { return telecom_standard_text(); }

void replace_holidays(Standard& standard, std::string_view name, const HolidayYear& year) {
    for (auto& rule : standard.calendars) {
        if (rule.holidays != name) continue;
        std::erase_if(rule.calendar.special,
                      [&](const auto& day) { return static_cast<int>(day.first.year()) == year.year; });
        apply_holidays(rule.calendar, year, rule.make_up);
    }
}

const Standard& embedded_standard() {
    static const auto file = [] {
        auto read = read_standard(telecom_standard_text());
        if (!read.problems.empty())
            throw std::runtime_error{fmt::format("standards/telecom.toml:{}: {}: {}", read.problems[0].line,
                                                 read.problems[0].path, read.problems[0].en)};
        return std::move(read.standard);
    }();
    return file;
}

const std::map<std::string, std::vector<Control>>& embedded_controls() {
    static const auto controls = [] {
        std::map<std::string, std::vector<Control>> out;
        const auto root = toml::parse(controls_text());
        for (const auto& [clause, list] : root)
            for (const auto& one : *list.as_array()) {
                const auto& table = *one.as_table();
                out[std::string{clause.str()}].push_back(
                    {table["kind"].value<std::string>().value(), table["name"].value<std::string>().value()});
            }
        return out;
    }();
    return controls;
}

}  // namespace bihuan::standard
