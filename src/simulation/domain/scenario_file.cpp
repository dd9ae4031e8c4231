#include "simulation/domain/scenario_file.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>

#include "base/duration.hpp"
#include "simulation/domain/staffing.hpp"
#include "standard/types.hpp"

namespace bihuan::simulation {
namespace {

constexpr std::int64_t people_max = 5000;
constexpr std::array<std::string_view, 7> day_names{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};

std::optional<int> minute_of(std::string_view text) {  // "08:30"; "24:00" is the end of the day
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    int hour = 0, minute = 0;
    const auto a = std::from_chars(text.data(), text.data() + 2, hour);
    const auto b = std::from_chars(text.data() + 3, text.data() + 5, minute);
    if (a.ptr != text.data() + 2 || b.ptr != text.data() + 5 || minute > 59) return std::nullopt;
    const int sum = hour * 60 + minute;
    return sum <= 24 * 60 ? std::optional{sum} : std::nullopt;
}

// One table; what nobody asked for is a mistake too.
class Reader {
  public:
    Reader(const toml::table& table, std::string path, std::vector<ScenarioProblem>& problems)
        : table_{table}, path_{std::move(path)}, problems_{problems} {}
    ~Reader() {
        for (const auto& [key, node] : table_)
            if (!taken_.contains(std::string{key.str()}))
                say(node,
                    fmt::format("{} is unknown; known here: {}", at(key.str()), fmt::join(taken_, ", ")));
    }
    Reader(const Reader&) = delete;

    std::string text(std::string_view key) {
        const auto* node = take(key);
        const auto value = node ? node->value<std::string>() : std::nullopt;
        if (!value || value->empty()) return wrong(key, "must be a text"), std::string{};
        return *value;
    }
    std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> out;
        const auto* node = take(key);
        if (node && node->is_array())
            for (const auto& one : *node->as_array())
                if (const auto value = one.value<std::string>()) out.push_back(*value);
        if (out.empty() || out.size() != node->as_array()->size()) wrong(key, "must be a list of texts");
        return out;
    }
    double number(std::string_view key, double otherwise, double min, double max) {
        const auto* node = take(key);
        if (!node) return otherwise;
        const auto value = node->value<double>();
        if (!value || *value < min || *value > max)
            return wrong(key, fmt::format("must be a number from {} to {}", min, max)), otherwise;
        return *value;
    }
    bool boolean(std::string_view key) {
        const auto* node = take(key);
        if (node && !node->is_boolean()) wrong(key, "must be true or false");
        return node && node->value_or(false);
    }
    Duration duration(std::string_view key) {
        const auto value = duration_from_text(text(key));
        if (!value) wrong(key, "must be a length such as \"20m\", \"2h\"");
        return value.value_or(Duration{});
    }
    Lengths lengths(std::string_view key) {
        const auto* node = take(key);
        if (node && node->is_string())
            if (const auto fixed = duration_from_text(*node->value<std::string>()))
                return {Family::fixed, {std::chrono::duration<double>(*fixed).count()}};
        if (!node || !node->is_table())
            return wrong(key, R"(must be "5m", or { mean = "20m", spread = 0.8 }, or { mean = "20m" })"),
                   Lengths{};
        Reader inner{*node->as_table(), at(key), problems_};
        const double mean = std::chrono::duration<double>(inner.duration("mean")).count();
        const double spread = inner.number("spread", 0, 0.01, 10);
        if (spread > 0) return {Family::lognormal, {mean, spread}};
        return {Family::exponential, {mean}};
    }
    // "08:00-12:00"; a night is two spans, "00:00-06:00" and "22:00-24:00".
    DaySpans spans(std::string_view key) {
        DaySpans out;
        for (const auto& one : texts(key)) {
            const auto from =
                minute_of(std::string_view{one}.substr(0, std::min<std::size_t>(5, one.size())));
            const auto to = one.size() == 11 ? minute_of(std::string_view{one}.substr(6)) : std::nullopt;
            if (!from || !to || *from >= *to || (!out.empty() && out.back().to > *from))
                wrong(key, fmt::format("\"{}\" is no span like \"08:00-12:00\" behind the one before", one));
            else
                out.push_back({*from, *to});
        }
        return out;
    }
    std::map<std::string, double> shares(std::string_view key) {
        std::map<std::string, double> out;
        const auto* node = take(key);
        if (!node || !node->is_table()) return wrong(key, "must be a table of shares"), out;
        for (const auto& [name, value] : *node->as_table()) {
            const auto share = value.value<double>();
            if (!share || *share <= 0)
                say(value, fmt::format("{}: must be greater than 0", at(name.str())));
            else
                out[std::string{name.str()}] = *share;
        }
        if (out.empty()) wrong(key, "must not be empty");
        return out;
    }
    template <std::size_t N>
    std::array<double, N> numbers(std::string_view key) {
        std::array<double, N> out{};
        const auto* node = take(key);
        const auto* list = node ? node->as_array() : nullptr;
        double sum = 0;
        bool is_right = list && list->size() == N;
        for (std::size_t i = 0; is_right && i < N; ++i) {
            const auto value = (*list)[i].template value<double>();
            is_right = value && *value >= 0;
            if (is_right) sum += out[i] = *value;
        }
        if (!is_right || sum <= 0) wrong(key, fmt::format("must be {} numbers, not all 0", N));
        return out;
    }
    template <class F>
    void table(std::string_view key, F use) {
        const auto* node = take(key);
        if (!node || !node->is_table()) return wrong(key, "must be a table");
        Reader inner{*node->as_table(), at(key), problems_};
        use(inner);
    }
    template <class F>
    void tables(std::string_view key, F use) {
        const auto* node = take(key);
        if (!node || !node->is_array_of_tables()) return wrong(key, "must be a list of tables");
        std::size_t number = 0;
        for (const auto& one : *node->as_array()) {
            Reader inner{*one.as_table(), fmt::format("{}[{}]", at(key), number++), problems_};
            use(inner);
        }
    }
    template <class F>
    void each(F use) {  // every key of the table
        for (const auto& [key, _] : table_) use(std::string{key.str()});
    }
    void wrong(std::string_view key, std::string text) {
        const auto* node = table_.get(key);
        const auto line = (node ? node->source() : table_.source()).begin.line;
        problems_.push_back({static_cast<std::int64_t>(line), fmt::format("{} {}", at(key), text)});
    }

  private:
    std::string at(std::string_view key) const {
        return path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key);
    }
    const toml::node* take(std::string_view key) {
        taken_.emplace(key);
        return table_.get(key);
    }
    void say(const toml::node& node, std::string text) {
        problems_.push_back({static_cast<std::int64_t>(node.source().begin.line), std::move(text)});
    }
    const toml::table& table_;
    std::string path_;
    std::vector<ScenarioProblem>& problems_;
    std::set<std::string> taken_;
};

void read_shift(Reader& r, Scenario& out) {
    Shift shift{r.text("code"), r.text("zh"), r.text("en"), {}};
    shift.calendar.zone = out.zone;
    if (r.boolean("always")) {
        shift.calendar.is_always = true;
    } else {
        const auto hours = r.spans("hours");
        for (const auto& name : r.texts("days")) {
            const auto found = std::ranges::find(day_names, name);
            if (found == day_names.end())
                r.wrong("days", fmt::format("\"{}\" is no weekday", name));
            else
                shift.calendar.week[static_cast<std::size_t>(found - day_names.begin())] = hours;
        }
    }
    if (std::ranges::find(out.shifts, shift.code, &Shift::code) != out.shifts.end())
        r.wrong("code", fmt::format("\"{}\" is there already", shift.code));
    out.shifts.push_back(std::move(shift));
}

void read_team(Reader& r, Scenario& out) {
    Team team{r.text("code"),
              r.text("zh"),
              r.text("en"),
              r.text("role"),
              r.texts("skills"),
              r.texts("shifts"),
              static_cast<std::int64_t>(r.number("people", 0, 0, people_max)),
              r.boolean("takes_in")};
    for (const auto& code : team.shifts)
        if (std::ranges::find(out.shifts, code, &Shift::code) == out.shifts.end())
            r.wrong("shifts", fmt::format("\"{}\" is no shift of this file", code));
    if (std::ranges::find(out.teams, team.code, &Team::code) != out.teams.end())
        r.wrong("code", fmt::format("\"{}\" is there already", team.code));
    if (team.takes_in && team_that_takes_in(out) >= 0) r.wrong("takes_in", "is said of another team already");
    out.teams.push_back(std::move(team));
}

void read_handling(Reader& r, Scenario& out) {
    out.handling_factor = r.number("factor", 1, 0.01, 100);
    out.touch_min = r.duration("touch_min");
    out.touch_max = r.duration("touch_max");
    out.take_in = r.lengths("take_in");
    out.tell = r.lengths("tell");
    r.table("touch", [&](Reader& inner) {
        inner.each([&](const std::string& key) { out.touch[key == "*" ? "" : key] = inner.lengths(key); });
        if (!out.touch.contains("")) inner.wrong("*", "must be there: categories without an entry go by it");
    });
}

void read_customers(Reader& r, Scenario& out) {
    out.wait_share = r.number("wait_share", 0, 0, 1);
    out.hand_over_share = r.number("hand_over_share", 0, 0, 1);
    out.reopen_share = r.number("reopen_share", 0, 0, 1);
    out.evaluate_share = r.number("evaluate_share", 0, 0, 1);
    out.wait = r.lengths("wait");
    out.reopen_after = r.lengths("reopen_after");
    out.evaluate_after = r.lengths("evaluate_after");
}

void read_arrivals(Reader& r, Scenario& out) {
    out.arrivals_factor = r.number("factor", 1, 0.001, 10'000);
    out.per_week = r.number("per_week", 0, 0.001, 10'000'000);
    if (out.per_week <= 0) r.wrong("per_week", "must be there");
    out.week = r.numbers<7>("weekday");
    out.day = r.numbers<24>("hour");
    out.categories = r.shares("category");
    out.channels = r.shares("channel");
}

}  // namespace

ScenarioFile read_scenario(std::string_view toml_text) {
    ScenarioFile out;
    toml::table table;
    try {
        table = toml::parse(toml_text);
    } catch (const toml::parse_error& error) {
        out.problems.push_back(
            {static_cast<std::int64_t>(error.source().begin.line), std::string{error.description()}});
        return out;
    }
    auto& s = out.scenario;
    {
        Reader r{table, "", out.problems};
        s.name_zh = r.text("zh");
        s.name_en = r.text("en");
        s.zone = r.text("zone");
        if (!is_known_zone(s.zone)) r.wrong("zone", "is not known; write e.g. \"Asia/Shanghai\"");
        s.target_utilisation = r.number("target_utilisation", 0.85, 0.1, 0.99);
        r.tables("shift", [&](Reader& inner) { read_shift(inner, s); });
        r.tables("team", [&](Reader& inner) { read_team(inner, s); });
        r.table("handling", [&](Reader& inner) { read_handling(inner, s); });
        r.table("customer", [&](Reader& inner) { read_customers(inner, s); });
        r.table("arrivals", [&](Reader& inner) { read_arrivals(inner, s); });
        if (team_that_takes_in(s) < 0) r.wrong("team", "one must have takes_in = true");
        for (const auto& [category, _] : s.categories)
            if (team_for(s, category) < 0)
                r.wrong("team", fmt::format("nobody has the skill for {}; give one team \"*\"", category));
    }
    std::ranges::stable_sort(out.problems, {}, &ScenarioProblem::line);
    return out;
}

}  // namespace bihuan::simulation
