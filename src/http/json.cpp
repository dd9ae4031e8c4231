#include "http/json.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace bihuan {
namespace {

constexpr std::size_t depth_max = 32;

std::string joined(std::initializer_list<std::string_view> words) {
    std::string out;
    for (const auto word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t member_count(const json::value& value) {
    std::size_t count = 0;
    if (value.is_array())
        for (const auto& item : value.get_array()) count += member_count(item);
    if (value.is_object())
        for (const auto& member : value.get_object()) count += 1 + member_count(member.value());
    return count;
}

// Boost.JSON keeps the last of two equal keys; which one was meant nobody knows, so both are refused. Every
// member was written with one colon outside strings; fewer members than colons are left where keys repeat.
bool has_duplicate_key(std::string_view text, const json::value& value) {
    std::size_t colons = 0;
    bool is_in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            is_in_string = !is_in_string;
        else if (is_in_string && c == '\\')
            ++i;
        else if (!is_in_string && c == ':')
            ++colons;
    }
    return colons != member_count(value);
}

}  // namespace

Decoder::Decoder(const Request& request) {
    static const json::object nothing;
    object_ = &nothing;
    std::string_view body = request.body;
    while (!body.empty() && is_space(body.front())) body.remove_prefix(1);
    if (body.empty()) {
        fatal_.emplace(malformed_request, "JSON");
        return;
    }
    boost::system::error_code error;
    json::parse_options options;
    options.max_depth = depth_max;
    owned_ = json::parse(body, error, {}, options);  // refuses invalid UTF-8 too
    if (error) {
        fatal_.emplace(malformed_request, "JSON: " + error.message());
    } else if (!owned_.is_object()) {
        fatal_.emplace(malformed_request, "JSON: { ... }");
    } else if (has_duplicate_key(body, owned_)) {
        fatal_.emplace(malformed_request, "JSON: duplicate key");
    } else {
        object_ = &owned_.get_object();
    }
}

Decoder::Decoder(const json::value& value, std::string path) : path_{std::move(path)} {
    static const json::object nothing;
    object_ = &nothing;
    if (value.is_object())
        object_ = &value.get_object();
    else
        errors_.push_back({path_, field_type, "object"});
    is_object_ = value.is_object();
}

bool Decoder::has(std::string_view name) const {
    const auto* found = object_->if_contains(name);
    return found != nullptr && !found->is_null();
}

bool Decoder::is_null(std::string_view name) {
    const auto* found = object_->if_contains(name);
    if (found == nullptr || !found->is_null()) return false;
    taken_.push_back(name);
    return true;
}

const json::value* Decoder::take(std::string_view name) {
    taken_.push_back(name);
    const auto* found = object_->if_contains(name);
    return found != nullptr && !found->is_null() ? found : nullptr;
}

void Decoder::wrong(std::string_view name, const ErrorKind& kind, std::string detail) {
    if (!is_object_) return;  // said already; what it lacks says nothing more
    errors_.push_back(
        {path_.empty() ? std::string{name} : path_ + "." + std::string{name}, kind, std::move(detail)});
}

std::optional<std::string> Decoder::maybe_text(std::string_view name, TextLimit limit) {
    const auto* value = take(name);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) {
        wrong(name, field_type, "text");
        return std::nullopt;
    }
    const auto& raw = value->get_string();
    if (raw.size() > limit.max * 4 + 4096) {  // before any work is done on it
        wrong(name, field_too_long, std::to_string(limit.max));
        return std::nullopt;
    }
    auto text = limit.is_trimmed ? trim({raw.data(), raw.size()}) : std::string{raw.data(), raw.size()};
    const auto length = code_point_count(text);
    if (has_control_characters(text, limit.is_multiline))
        wrong(name, field_text);
    else if (length < limit.min)
        wrong(name, length == 0 ? field_missing : field_too_short, std::to_string(limit.min));
    else if (length > limit.max)
        wrong(name, field_too_long, std::to_string(limit.max));
    else
        return text;
    return std::nullopt;
}

std::string Decoder::text(std::string_view name, TextLimit limit) {
    const auto errors_before = errors_.size();
    auto got = maybe_text(name, limit);
    if (!got && errors_.size() == errors_before) wrong(name, field_missing);
    return got.value_or("");
}

std::optional<std::int64_t> Decoder::maybe_integer(std::string_view name, std::int64_t min,
                                                   std::int64_t max) {
    const auto* value = take(name);
    if (value == nullptr) return std::nullopt;
    boost::system::error_code error;
    const auto number = value->is_number() && !value->is_double() ? value->to_number<std::int64_t>(error) : 0;
    if (!value->is_number() || value->is_double())
        wrong(name, field_type, "integer");
    else if (error || number < min || number > max)
        wrong(name, field_range, fmt::format("{}..{}", min, max));
    else
        return number;
    return std::nullopt;
}

std::int64_t Decoder::integer(std::string_view name, std::int64_t min, std::int64_t max) {
    const auto errors_before = errors_.size();
    const auto got = maybe_integer(name, min, max);
    if (!got && errors_.size() == errors_before) wrong(name, field_missing);
    return got.value_or(min);
}

std::optional<bool> Decoder::maybe_boolean(std::string_view name) {
    const auto* value = take(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_bool()) return value->get_bool();
    wrong(name, field_type, "true/false");
    return std::nullopt;
}

bool Decoder::boolean(std::string_view name) {
    const auto errors_before = errors_.size();
    const auto got = maybe_boolean(name);
    if (!got && errors_.size() == errors_before) wrong(name, field_missing);
    return got.value_or(false);
}

std::optional<std::string> Decoder::maybe_choice(std::string_view name,
                                                 std::initializer_list<std::string_view> allowed) {
    const auto* value = take(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_string()) {
        const std::string_view got{value->get_string().data(), value->get_string().size()};
        if (std::ranges::find(allowed, got) != allowed.end()) return std::string{got};
    }
    wrong(name, field_choice, joined(allowed));
    return std::nullopt;
}

std::string Decoder::choice(std::string_view name, std::initializer_list<std::string_view> allowed) {
    const auto errors_before = errors_.size();
    auto got = maybe_choice(name, allowed);
    if (!got && errors_.size() == errors_before) wrong(name, field_missing);
    return got ? *got : std::string{*allowed.begin()};
}

std::optional<Instant> Decoder::maybe_time(std::string_view name) {
    const auto* value = take(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_string())
        if (auto at = from_iso({value->get_string().data(), value->get_string().size()})) return at;
    wrong(name, field_time);
    return std::nullopt;
}

std::vector<std::string> Decoder::texts(std::string_view name, std::size_t count_max, TextLimit limit) {
    const auto* value = take(name);
    std::vector<std::string> out;
    if (value == nullptr) return out;
    if (!value->is_array()) {
        wrong(name, field_type, "list");
        return out;
    }
    const auto& list = value->get_array();
    if (list.size() > count_max) {
        wrong(name, field_range, fmt::format("0..{}", count_max));
        return out;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        json::object one;
        one.emplace("v", list[i]);
        const json::value holder(std::move(one));  // in braces it would be a list of one object
        Decoder inner{holder};
        out.push_back(inner.text("v", limit));
        for (const auto& error : inner.errors_)
            wrong(fmt::format("{}.{}", name, i), error.kind, error.detail);
    }
    return out;
}

void Decoder::objects(std::string_view name, std::size_t count_max,
                      const std::function<void(Decoder&)>& each) {
    const auto* value = take(name);
    if (value == nullptr) return;
    if (!value->is_array()) return wrong(name, field_type, "list");
    const auto& list = value->get_array();
    if (list.size() > count_max) return wrong(name, field_range, fmt::format("0..{}", count_max));
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto path = (path_.empty() ? "" : path_ + ".") + fmt::format("{}.{}", name, i);
        Decoder inner{list[i], path};
        each(inner);
        if (auto done = inner.finish(); !done)
            errors_.insert(errors_.end(), done.error().fields.begin(), done.error().fields.end());
    }
}

void Decoder::object(std::string_view name, const std::function<void(Decoder&)>& read) {
    const auto* value = take(name);
    if (value == nullptr) return;
    Decoder inner{*value, path_.empty() ? std::string{name} : path_ + "." + std::string{name}};
    read(inner);
    if (auto done = inner.finish(); !done)
        errors_.insert(errors_.end(), done.error().fields.begin(), done.error().fields.end());
}

void Decoder::raw_object(std::string_view name, json::object& out) {
    const auto* value = take(name);
    if (value == nullptr) return;
    if (value->is_object())
        out = value->get_object();
    else
        wrong(name, field_type, "object");
}

std::int64_t Decoder::id_number(std::string_view name, bool is_required) {
    const auto* value = take(name);
    if (value == nullptr) {
        if (is_required) wrong(name, field_missing);
        return 0;
    }
    if (value->is_string())
        if (auto id = parse_id({value->get_string().data(), value->get_string().size()})) return *id;
    wrong(name, field_id);
    return 0;
}

std::vector<std::int64_t> Decoder::id_numbers(std::string_view name, std::size_t count_max) {
    std::vector<std::int64_t> out;
    std::size_t at = 0;
    for (const auto& text : texts(name, count_max, {.min = 1, .max = 19})) {
        if (auto id = parse_id(text))
            out.push_back(*id);
        else if (!text.empty())  // else texts() has said what is wrong
            wrong(fmt::format("{}.{}", name, at), field_id);
        ++at;
    }
    return out;
}

Done Decoder::finish() {
    if (fatal_) return std::unexpected{*fatal_};
    for (const auto& entry : *object_) {
        const std::string_view key{entry.key().data(), entry.key().size()};
        if (std::ranges::find(taken_, key) == taken_.end()) wrong(key, field_unknown);
    }
    if (errors_.empty()) return {};
    return std::unexpected{Error{invalid_request, {}, errors_}};
}

std::optional<std::string_view> QueryDecoder::take(std::string_view name) {
    taken_.push_back(name);
    const auto got = request_.query_value(name);
    return got && !got->empty() ? got : std::nullopt;
}

void QueryDecoder::wrong(std::string_view name, const ErrorKind& kind, std::string detail) {
    errors_.push_back({std::string{name}, kind, std::move(detail)});
}

std::optional<std::string> QueryDecoder::text(std::string_view name, TextLimit limit) {
    const auto got = take(name);
    if (!got) return std::nullopt;
    if (!is_valid_utf8(*got) || has_control_characters(*got, false)) {
        wrong(name, field_text);
        return std::nullopt;
    }
    auto value = limit.is_trimmed ? trim(*got) : std::string{*got};
    if (code_point_count(value) > limit.max) {
        wrong(name, field_too_long, std::to_string(limit.max));
        return std::nullopt;
    }
    return value.empty() ? std::nullopt : std::optional{value};
}

std::vector<std::string> QueryDecoder::choices(std::string_view name,
                                               std::initializer_list<std::string_view> allowed) {
    taken_.push_back(name);
    std::vector<std::string> out;
    for (const auto value : request_.query_values(name)) {
        if (std::ranges::find(allowed, value) == allowed.end())
            wrong(name, field_choice, joined(allowed));
        else if (std::ranges::find(out, value) == out.end())
            out.emplace_back(value);
    }
    return out;
}

std::optional<std::string> QueryDecoder::choice(std::string_view name,
                                                std::initializer_list<std::string_view> allowed) {
    auto all = choices(name, allowed);
    return all.empty() ? std::nullopt : std::optional{all.front()};
}

std::int64_t QueryDecoder::integer(std::string_view name, std::int64_t otherwise, std::int64_t min,
                                   std::int64_t max) {
    const auto got = take(name);
    if (!got) return otherwise;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(got->data(), got->data() + got->size(), number);
    if (error != std::errc{} || end != got->data() + got->size())
        wrong(name, field_type, "integer");
    else if (number < min || number > max)
        wrong(name, field_range, fmt::format("{}..{}", min, max));
    else
        return number;
    return otherwise;
}

std::optional<bool> QueryDecoder::boolean(std::string_view name) {
    const auto got = take(name);
    if (!got) return std::nullopt;
    if (*got == "true") return true;
    if (*got == "false") return false;
    wrong(name, field_type, "true/false");
    return std::nullopt;
}

std::optional<Instant> QueryDecoder::time(std::string_view name) {
    const auto got = take(name);
    if (!got) return std::nullopt;
    if (auto at = from_iso(*got)) return at;
    wrong(name, field_time);
    return std::nullopt;
}

std::int64_t QueryDecoder::id_number(std::string_view name) {
    const auto got = take(name);
    if (!got) return 0;
    if (auto id = parse_id(*got)) return *id;
    wrong(name, field_id);
    return 0;
}

Done QueryDecoder::finish() {
    for (const auto& [name, value] : request_.query)
        if (std::ranges::find(taken_, name) == taken_.end()) wrong(name, field_unknown);
    if (errors_.empty()) return {};
    return std::unexpected{Error{invalid_request, {}, errors_}};
}

}  // namespace bihuan
