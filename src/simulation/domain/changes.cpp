#include "simulation/domain/changes.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <optional>
#include <sstream>

#include "base/duration.hpp"
#include "base/text.hpp"

namespace bihuan::simulation {
namespace {

constexpr std::array clocks{"accept", "respond", "resolve", "feedback"};

// "fault.urgent.resolve" -> the rule's code and the clock.
std::pair<std::string, std::string> parted(std::string_view key) {
    const auto dot = key.rfind('.');
    return {std::string{key.substr(0, dot)}, std::string{key.substr(dot + 1)}};
}

std::string written(const toml::table& table) {
    std::ostringstream out;
    out << table << '\n';
    return out.str();
}

Done set_limit(Trial& trial, std::string_view key, const std::string& value) {
    const bool is_calendar = key.ends_with("_calendar");
    if (!is_calendar && !duration_from_text(value))
        return refuse(set_wrong, fmt::format("{} is no length such as 20m, 6h", value));
    const auto [code, name] = parted(key);
    auto table = toml::parse(trial.standard_text);
    for (auto& node : *table["sla"].as_array()) {
        auto& rule = *node.as_table();
        if (rule["code"].value_or(std::string_view{}) == code) rule.insert_or_assign(name, value);
    }
    trial.standard_text = written(table);
    return {};
}

Done set_silence(Trial& trial, const std::string& value) {
    if (!duration_from_text(value))
        return refuse(set_wrong, fmt::format("{} is no length such as 72h", value));
    auto table = toml::parse(trial.standard_text);
    table["closing"].as_table()->insert_or_assign("silence", value);
    trial.standard_text = written(table);
    return {};
}

Done set_number(double& target, const std::string& value, double min, double max) {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number < min || number > max)
        return refuse(set_wrong, fmt::format("{} is no number from {} to {}", value, min, max));
    target = number;
    return {};
}

// The known key that is most like what was written, by the letters they share at both ends.
std::string likeliest(const std::vector<Knob>& known, std::string_view key) {
    const auto likeness = [&](const Knob& knob) {
        const auto& k = knob.key;
        const auto front = std::ranges::mismatch(k, key).in1 - k.begin();
        std::ptrdiff_t back = 0;
        while (back < std::ssize(k) && back < std::ssize(key) &&
               k[k.size() - 1 - static_cast<std::size_t>(back)] ==
                   key[key.size() - 1 - static_cast<std::size_t>(back)])
            ++back;
        return 2 * front + back;
    };
    return std::ranges::max_element(known, {}, likeness)->key;
}

}  // namespace

std::vector<Knob> knobs(const Trial& trial, const standard::Standard& standard) {
    std::vector<Knob> out;
    for (const auto& rule : standard.sla_rules) {
        const std::array limits{&rule.accept, &rule.respond, &rule.resolve, &rule.feedback};
        for (std::size_t i = 0; i < clocks.size(); ++i) {
            out.push_back(
                {fmt::format("sla.{}.{}", rule.code, clocks[i]), duration_to_text(limits[i]->limit)});
            out.push_back({fmt::format("sla.{}.{}_calendar", rule.code, clocks[i]), limits[i]->calendar});
        }
    }
    out.push_back({"closing.silence", duration_to_text(standard.closing_silence)});
    for (const auto& team : trial.scenario.teams)
        out.push_back({"staff." + team.code, std::to_string(team.people)});
    const auto add = [&](std::string key, double value) {
        out.push_back({std::move(key), fmt::format("{:.4g}", value)});
    };
    add("handling.factor", trial.scenario.handling_factor);
    add("arrivals.factor", trial.scenario.arrivals_factor);
    add("customer.wait_share", trial.profile.wait_share);
    add("customer.hand_over_share", trial.profile.hand_over_share);
    add("customer.reopen_share", trial.profile.reopen_share);
    add("customer.evaluate_share", trial.scenario.evaluate_share);
    return out;
}

Done apply(Trial& trial, const standard::Standard& standard, std::string_view assignment) {
    const auto equals = assignment.find('=');
    if (equals == std::string_view::npos)
        return refuse(set_wrong, fmt::format("{}: write KEY=VALUE", assignment));
    const auto key = trim(assignment.substr(0, equals)), value = trim(assignment.substr(equals + 1));
    const auto known = knobs(trial, standard);
    if (std::ranges::find(known, key, &Knob::key) == known.end())
        return refuse(set_unknown, fmt::format("{}; did you mean {}?", key, likeliest(known, key)));
    if (key.starts_with("sla.")) return set_limit(trial, std::string_view{key}.substr(4), value);
    if (key == "closing.silence") return set_silence(trial, value);
    auto& s = trial.scenario;
    if (key.starts_with("staff.")) {
        auto& team = *std::ranges::find(s.teams, key.substr(6), &Team::code);
        auto people = static_cast<double>(team.people);
        TRY_DONE(set_number(people, value, 1, 5000));
        if (people != std::floor(people))
            return refuse(set_wrong, fmt::format("{} is no whole number of people", value));
        team.people = static_cast<std::int64_t>(people);
        return {};
    }
    if (key == "handling.factor") return set_number(s.handling_factor, value, 0.01, 100);
    if (key == "arrivals.factor") return set_number(s.arrivals_factor, value, 0.001, 10'000);
    if (key == "customer.wait_share") return set_number(trial.profile.wait_share, value, 0, 1);
    if (key == "customer.hand_over_share") return set_number(trial.profile.hand_over_share, value, 0, 1);
    if (key == "customer.reopen_share") return set_number(trial.profile.reopen_share, value, 0, 1);
    return set_number(s.evaluate_share, value, 0, 1);
}

}  // namespace bihuan::simulation
