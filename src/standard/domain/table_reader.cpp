#include "standard/domain/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/duration.hpp"

namespace bihuan::standard {
namespace {

std::int64_t line_of(const toml::node& node) { return static_cast<std::int64_t>(node.source().begin.line); }

std::optional<int> minute_of(std::string_view text) {  // "08:30"
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    int hour = 0, minute = 0;
    const auto whole = [](std::string_view part, int& out) {
        return std::from_chars(part.data(), part.data() + 2, out).ptr == part.data() + 2;
    };
    if (!whole(text, hour) || !whole(text.substr(3), minute)) return std::nullopt;
    if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 1440) return std::nullopt;
    return hour * 60 + minute;
}

}  // namespace

std::optional<Duration> duration_from_text(std::string_view text) { return bihuan::duration_from_text(text); }
std::string to_text(Duration duration) { return duration_to_text(duration); }

void TableReader::wrong(std::string_view key, std::string zh, std::string en) {
    if (out_.problems.size() >= problems_max) return;
    const auto* node = table_.get(key);
    const auto where = key.empty()     ? path_
                       : path_.empty() ? std::string{key}
                                       : fmt::format("{}.{}", path_, key);
    out_.problems.push_back({line_of(node ? *node : table_), where, std::move(zh), std::move(en)});
}

const toml::node* TableReader::take(std::string_view key, bool is_required) {
    taken_.emplace_back(key);
    const auto* node = table_.get(key);
    if (node == nullptr && is_required)
        wrong(key, fmt::format("缺少 {}，请补上", key), fmt::format("{} is missing; add it", key));
    return node;
}

std::string TableReader::text(std::string_view key) {
    const auto* node = take(key, true);
    if (node == nullptr) return {};
    const auto value = node->value<std::string>();
    if (!node->is_string() || value->empty() || value->size() > 500)
        return wrong(key, "应为 1 到 500 字节的文字，写在引号里",
                     "must be a text of 1 to 500 bytes in quotes"),
               std::string{};
    return *value;
}

std::string TableReader::text_or(std::string_view key, std::string_view otherwise) {
    return has(key) ? text(key) : (taken_.emplace_back(key), std::string{otherwise});
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    std::vector<std::string> out;
    const auto* node = take(key, false);
    if (node == nullptr) return out;
    const auto* list = node->as_array();
    if (list == nullptr || list->size() > 500)
        return wrong(key, "应为文字列表，如 [\"a\", \"b\"]",
                     "must be a list of texts such as [\"a\", \"b\"]"),
               out;
    for (const auto& one : *list) {
        const auto value = one.value<std::string>();
        if (!one.is_string() || value->empty() || value->size() > 500)
            return wrong(key, "列表中只能有 1 到 500 字节的文字",
                         "only texts of 1 to 500 bytes may stand here"),
                   out;
        if (std::ranges::find(out, *value) != out.end())
            wrong(key, fmt::format("\"{}\" 出现了两次，请删去一个", *value),
                  fmt::format("\"{}\" stands here twice; remove one", *value));
        out.push_back(*value);
    }
    return out;
}

std::int64_t TableReader::integer(std::string_view key, std::int64_t min, std::int64_t max) {
    const auto* node = take(key, true);
    if (node == nullptr) return min;
    const auto* value = node->as_integer();
    if (value == nullptr || value->get() < min || value->get() > max)
        return wrong(key, fmt::format("应为 {} 到 {} 的整数", min, max),
                     fmt::format("must be a whole number from {} to {}", min, max)),
               min;
    return value->get();
}

std::int64_t TableReader::integer_or(std::string_view key, std::int64_t otherwise, std::int64_t min,
                                     std::int64_t max) {
    return has(key) ? integer(key, min, max) : (taken_.emplace_back(key), otherwise);
}

std::vector<std::int64_t> TableReader::integers(std::string_view key) {
    std::vector<std::int64_t> out;
    const auto* node = take(key, true);
    if (node == nullptr) return out;
    const auto* list = node->as_array();
    if (list == nullptr || list->size() > 50 || !std::ranges::all_of(*list, &toml::node::is_integer))
        return wrong(key, "应为整数列表，如 [50, 80]", "must be a list of whole numbers such as [50, 80]"),
               out;
    for (const auto& one : *list) out.push_back(one.as_integer()->get());
    return out;
}

bool TableReader::boolean_or(std::string_view key, bool otherwise) {
    const auto* node = take(key, false);
    if (node == nullptr) return otherwise;
    const auto* value = node->as_boolean();
    if (value == nullptr) return wrong(key, "应为 true 或 false", "must be true or false"), otherwise;
    return value->get();
}

Duration TableReader::duration(std::string_view key) {
    const auto* node = take(key, true);
    if (node == nullptr) return {};
    const auto text = node->value<std::string>();
    const auto value = node->is_string() ? duration_from_text(*text) : std::nullopt;
    if (!value || *value == Duration{})
        return wrong(key, "应为时长，如 \"30s\"、\"20m\"、\"2h\"、\"1h30m\"",
                     "must be a duration such as \"30s\", \"20m\", \"2h\", \"1h30m\""),
               Duration{};
    return *value;
}

Duration TableReader::duration_or(std::string_view key, Duration otherwise) {
    return has(key) ? duration(key) : (taken_.emplace_back(key), otherwise);
}

DaySpans TableReader::spans(std::string_view key) {
    DaySpans out;
    for (const auto& text : texts(key)) {
        const auto from = minute_of(std::string_view{text}.substr(0, text.find('-')));
        const auto to =
            text.size() == 11 && text[5] == '-' ? minute_of(std::string_view{text}.substr(6)) : std::nullopt;
        if (!from || !to || *from >= *to) {
            wrong(key, fmt::format("\"{}\" 不是时段，应如 \"08:00-20:00\"", text),
                  fmt::format("\"{}\" is no span of a day; write \"08:00-20:00\"", text));
        } else if (!out.empty() && out.back().to > *from) {
            wrong(key, fmt::format("\"{}\" 与前一时段重叠或颠倒", text),
                  fmt::format("\"{}\" overlaps the span before it or comes too late", text));
        } else {
            out.push_back({*from, *to});
        }
    }
    return out;
}

Term TableReader::term() { return {text("code"), text("zh"), text("en"), text("clause")}; }

void TableReader::table(std::string_view key, const std::function<void(TableReader&)>& read) {
    const auto* node = take(key, true);
    if (node == nullptr) return;
    const auto* inner = node->as_table();
    if (inner == nullptr) return wrong(key, fmt::format("应为 [{}]", key), fmt::format("must be [{}]", key));
    TableReader reader{*inner, path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key), out_};
    read(reader);
    reader.done();
}

void TableReader::tables(std::string_view key, const std::function<void(TableReader&)>& read) {
    const auto* node = take(key, false);
    if (node == nullptr) return;
    const auto* list = node->as_array();
    if (list == nullptr || list->size() > 2000 || !std::ranges::all_of(*list, &toml::node::is_table))
        return wrong(key, fmt::format("应为若干 [[{}]]", key), fmt::format("must be entries [[{}]]", key));
    for (std::size_t i = 0; i < list->size(); ++i) {
        TableReader reader{*(*list)[i].as_table(),
                           fmt::format("{}{}{}[{}]", path_, path_.empty() ? "" : ".", key, i + 1), out_};
        read(reader);
        reader.done();
    }
}

void TableReader::done() {
    for (const auto& [key, node] : table_)
        if (std::ranges::find(taken_, key.str()) == taken_.end())
            wrong(key.str(), fmt::format("不认识的键 {}，请删去或改正拼写", key.str()),
                  fmt::format("unknown key {}; remove it or mend its spelling", key.str()));
}

}  // namespace bihuan::standard
