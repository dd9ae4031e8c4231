#include "knowledge/domain/article_rules.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::size_t code_max = 60, shown_max = 40;
constexpr std::array<std::string_view, 6> ways{"https://", "http://", "mailto:", "tel:", "/", "#"};

bool may_lead_to(std::string_view target) {
    const auto text = lower_ascii(trim(target));
    if (text.starts_with("//")) return false;  // another host in this page's disguise
    return std::ranges::any_of(ways, [&](std::string_view way) { return text.starts_with(way); });
}

std::string shown(std::string_view text) {
    return truncate_code_points(text.substr(0, text.find('\n')), shown_max);
}

// Code shows what it holds as it is, so it may hold anything.
std::string without_code(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto tick = text.find('`');
        out += text.substr(0, tick);
        if (tick == text.npos) break;
        text.remove_prefix(tick);
        const auto length = std::min(text.find_first_not_of('`'), text.size());
        const std::string fence(length, '`');
        const auto end = text.find(fence, length);
        if (end == text.npos) {
            out += text;
            break;
        }
        text.remove_prefix(end + length);
        out += ' ';
    }
    return out;
}

Done check_tag(const std::string& field, std::string_view rest) {
    const auto next = rest.size() > 1 ? rest[1] : ' ';
    const bool is_tag = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' ||
                        next == '!' || next == '?';
    if (!is_tag) return {};
    const auto inside = rest.substr(1, rest.find('>') == rest.npos ? rest.npos : rest.find('>') - 1);
    const bool is_address = inside.find(' ') == inside.npos && inside.find(':') != inside.npos;
    if (is_address && !may_lead_to(inside)) return refuse_field(field, link_not_allowed, shown(inside));
    if (!is_address) return refuse_field(field, html_not_allowed, shown(rest));
    return {};
}

}  // namespace

bool is_article_code(std::string_view code) {
    return !code.empty() && code.size() <= code_max && code.front() != '-' && code.back() != '-' &&
           std::ranges::all_of(
               code, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

Done check_markdown(const std::string& field, std::string_view given) {
    const auto text = without_code(given);
    const std::string_view view = text;
    for (std::size_t at = 0; at < view.size(); ++at) {
        const auto rest = view.substr(at);
        if (rest.front() == '\\') {  // the next one is meant as it stands
            ++at;
            continue;
        }
        if (rest.front() == '<') TRY_DONE(check_tag(field, rest));
        if (rest.starts_with("![")) return refuse_field(field, link_not_allowed, shown(rest));
        const bool is_definition = rest.starts_with("]:");
        if (is_definition || rest.starts_with("](")) {
            auto target = rest.substr(2);
            const auto begin = std::min(target.find_first_not_of(" \t\n<"), target.size());
            target = target.substr(begin);
            target = target.substr(0, target.find_first_of(") \t\n>"));
            if (!may_lead_to(target)) return refuse_field(field, link_not_allowed, shown(target));
        }
    }
    return {};
}

Done check_content(const Content& content, const standard::KnowledgeRules& rules, Instant now) {
    bool has_any = false;
    for (const auto language : {Language::zh, Language::en}) {
        const std::string at = language == Language::zh ? "zh" : "en";
        const auto& words = content.words(language);
        if (words.is_empty()) continue;
        has_any = true;
        if (words.title.empty()) return refuse_field(at + ".title", words_missing);
        if (words.body.empty()) return refuse_field(at + ".body", words_missing);
        if (code_point_count(words.body) > static_cast<std::size_t>(rules.body_max))
            return refuse_field(at + ".body", body_too_long, std::to_string(rules.body_max));
        TRY_DONE(check_markdown(at + ".body", words.body));
    }
    if (!has_any) return refuse_field("zh.title", words_missing);
    const auto& from = content.valid_from;
    const auto& to = content.valid_to;
    if (to && (*to <= now || (from && *to <= *from))) return refuse_field("valid_to", validity_wrong);
    return {};
}

bool is_valid_at(const Content& content, Instant at) {
    return (!content.valid_from || *content.valid_from <= at) &&
           (!content.valid_to || *content.valid_to > at);
}

}  // namespace bihuan::knowledge
