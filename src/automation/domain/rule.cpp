#include "automation/domain/rule.hpp"

#include "base/enum_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace bihuan::automation {
namespace {

constexpr std::array types{std::string_view{"fault"}, std::string_view{"complaint"},
                           std::string_view{"consultation"}, std::string_view{"change"}};
constexpr std::array levels{std::string_view{"1"}, std::string_view{"2"}, std::string_view{"3"}};
constexpr std::array sides{std::string_view{"customer"}, std::string_view{"staff"},
                           std::string_view{"system"}};

using enum ValueKind;
constexpr std::array<FieldInfo, static_cast<std::size_t>(Field::count_)> fields{{
    {Field::type, "type", choice, types},
    {Field::category, "category_id", id, {}},
    {Field::class_code, "class_code", code, {}},
    {Field::priority, "priority", choice, ticket::priority_names},
    {Field::channel, "channel", code, {}},
    {Field::state, "state", choice, ticket::state_names},
    {Field::segment, "segment", code, {}},
    {Field::grade, "grade", code, {}},
    {Field::flag, "flag", word, {}},
    {Field::tag, "tag", word, {}},
    {Field::organization, "organization_id", id, {}},
    {Field::handler, "handler_id", id_or_none, {}},
    {Field::text, "text", text, {}},
    {Field::opened_for, "opened_for", duration, {}},
    {Field::in_state_for, "in_state_for", duration, {}},
    {Field::idle_for, "idle_for", duration, {}},
    {Field::clock_level, "clock_level", number, levels},
    {Field::by, "by", choice, sides},
}};
static_assert([] {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].field != static_cast<Field>(i)) return false;
    return true;
}());

constexpr std::array operator_names{std::string_view{"is"},       std::string_view{"is_not"},
                                    std::string_view{"none"},     std::string_view{"some"},
                                    std::string_view{"contains"}, std::string_view{"contains_not"},
                                    std::string_view{"at_least"}, std::string_view{"less_than"}};
constexpr std::array value_kind_names{std::string_view{"choice"},     std::string_view{"code"},
                                      std::string_view{"word"},       std::string_view{"id"},
                                      std::string_view{"id_or_none"}, std::string_view{"text"},
                                      std::string_view{"duration"},   std::string_view{"number"}};
constexpr std::array action_names{std::string_view{"set"},      std::string_view{"assign"},
                                  std::string_view{"notify"},   std::string_view{"add_note"},
                                  std::string_view{"add_task"}, std::string_view{"webhook"}};

constexpr std::array equal_ones{Operator::is, Operator::is_not};
constexpr std::array with_none{Operator::is, Operator::is_not, Operator::none, Operator::some};
constexpr std::array of_text{Operator::contains, Operator::contains_not};
constexpr std::array of_amount{Operator::at_least, Operator::less_than};

constexpr std::array event_list{
    std::string_view{"opened"},          std::string_view{"moved"},
    std::string_view{"moved.accept"},    std::string_view{"moved.assign"},
    std::string_view{"moved.start"},     std::string_view{"moved.wait"},
    std::string_view{"moved.resume"},    std::string_view{"moved.resolve"},
    std::string_view{"moved.feed_back"}, std::string_view{"moved.offer_evaluation"},
    std::string_view{"moved.evaluate"},  std::string_view{"moved.close"},
    std::string_view{"moved.archive"},   std::string_view{"moved.cancel"},
    std::string_view{"moved.reject"},    std::string_view{"moved.reopen"},
    std::string_view{"moved.merge"},     std::string_view{"changed"},
    std::string_view{"replied"},         std::string_view{"noted"},
    std::string_view{"clock_warning"},   std::string_view{"clock_breach"}};

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t n = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (wrong != std::errc{} || end != text.data() + text.size() || n < 0) return std::nullopt;
    return n;
}

}  // namespace

std::span<const FieldInfo> field_infos() { return fields; }
const FieldInfo& info_of(Field field) { return fields.at(static_cast<std::size_t>(field)); }
std::optional<Field> field_from_text(std::string_view text) {
    const auto* found = std::ranges::find(fields, text, &FieldInfo::name);
    return found == fields.end() ? std::nullopt : std::optional{found->field};
}
std::span<const Operator> operators_of(ValueKind kind) {
    switch (kind) {
        case id_or_none:
            return with_none;
        case text:
            return of_text;
        case duration:
        case number:
            return of_amount;
        default:
            return equal_ones;
    }
}
std::string_view to_text(Operator op) { return operator_names.at(static_cast<std::size_t>(op)); }
std::optional<Operator> operator_from_text(std::string_view text) {
    return enum_from_text<Operator>(operator_names, text);
}
std::string_view to_text(ValueKind kind) { return value_kind_names.at(static_cast<std::size_t>(kind)); }
std::string_view to_text(RuleKind kind) { return kind == RuleKind::trigger ? "trigger" : "schedule"; }
std::span<const std::string_view> event_names() { return event_list; }
std::string_view to_text(ActionKind kind) { return action_names.at(static_cast<std::size_t>(kind)); }
std::optional<ActionKind> action_kind_from_text(std::string_view text) {
    return enum_from_text<ActionKind>(action_names, text);
}

std::optional<Duration> duration_from_text(std::string_view text) {
    if (text.size() < 2 || text.size() > 8) return std::nullopt;
    const auto n = whole(text.substr(0, text.size() - 1));
    if (!n) return std::nullopt;
    Duration out{};
    switch (text.back()) {
        case 'm':
            out = std::chrono::minutes{*n};
            break;
        case 'h':
            out = std::chrono::hours{*n};
            break;
        case 'd':
            out = std::chrono::days{*n};
            break;
        default:
            return std::nullopt;
    }
    if (out < std::chrono::minutes{1} || out > std::chrono::days{366}) return std::nullopt;
    return out;
}

std::string duration_text(Duration span) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    if (minutes % 1440 == 0) return fmt::format("{}d", minutes / 1440);
    if (minutes % 60 == 0) return fmt::format("{}h", minutes / 60);
    return fmt::format("{}m", minutes);
}

std::optional<std::int64_t> minute_from_text(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = whole(text.substr(0, 2));
    const auto minute = whole(text.substr(3));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return *hour * 60 + *minute;
}
std::string minute_text(std::int64_t minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); }

}  // namespace bihuan::automation
