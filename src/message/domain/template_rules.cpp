#include "message/domain/template_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "message/domain/message_errors.hpp"

namespace bihuan::message {
namespace {

struct Piece {
    std::string_view words;  // plain, or the name within braces
    std::string_view filter;
    bool is_placeholder = false, is_broken = false;
    std::size_t at = 0;
};

// Plain words and placeholders in turn. "{{" without its end is a broken placeholder to the end of the text.
std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> out;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto open = text.find("{{", at);
        if (open != at)
            out.push_back({text.substr(at, std::min(open, text.size()) - at), {}, false, false, at});
        if (open == text.npos) break;
        const auto close = text.find("}}", open);
        if (close == text.npos) {
            out.push_back({text.substr(open), {}, true, true, open});
            break;
        }
        auto inner = text.substr(open + 2, close - open - 2);
        const auto bar = inner.find('|');
        const auto filter = bar == inner.npos ? std::string_view{} : inner.substr(bar + 1);
        inner = inner.substr(0, bar);
        const bool is_name = !inner.empty() && std::ranges::all_of(inner, [](char c) {
            return (c >= 'a' && c <= 'z') || c == '.' || c == '_';
        });
        out.push_back({inner, filter, true, !is_name, open});
        at = close + 2;
    }
    return out;
}

// Where it is, and how it begins.
std::string place_in(std::string_view text, std::size_t at) {
    return fmt::format("{} {}", code_point_count(text.substr(0, at)) + 1,
                       truncate_code_points(text.substr(at), 20));
}

void check_text(const std::string& field, std::string_view text, const standard::MessagePurpose& purpose,
                std::vector<FieldError>& wrong) {
    for (const auto& piece : pieces_of(text)) {
        if (!piece.is_placeholder) {
            if (const auto stray = piece.words.find("}}"); stray != piece.words.npos)
                wrong.push_back({field, placeholder_shape, place_in(text, piece.at + stray)});
            continue;
        }
        const auto found = std::ranges::find(purpose.values, piece.words, &standard::MessageValue::name);
        if (piece.is_broken)
            wrong.push_back({field, placeholder_shape, place_in(text, piece.at)});
        else if (found == purpose.values.end())
            wrong.push_back({field, placeholder_unknown, place_in(text, piece.at)});
        else if (found->is_time ? piece.filter != "local" && piece.filter != "date" : !piece.filter.empty())
            wrong.push_back({field, placeholder_shape, place_in(text, piece.at)});
    }
}

constexpr std::string_view gsm_extra = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\n\r";
constexpr std::string_view gsm_double = "^{}\\[~]|€";

bool is_in(std::string_view set, char32_t wanted) {
    for (std::size_t at = 0; at < set.size();)
        if (next_code_point(set, at) == wanted) return true;
    return false;
}
bool is_gsm(char32_t c) {
    return (c >= 0x20 && c <= 0x7e && c != '`' && !is_in(gsm_double, c)) || is_in(gsm_extra, c);
}

}  // namespace

std::string code_of(const TemplatePlace& place) {
    auto out = place.purpose;
    for (const auto& part : {place.channel, place.language, place.segment})
        if (!part.empty()) out += "." + part;
    return out;
}

Done check_draft(const Draft& draft, const standard::MessagePurpose& purpose,
                 std::span<const standard::Term> segments) {
    std::vector<FieldError> wrong;
    const auto& place = draft.place;
    if (!place.channel.empty() && !has(purpose.channels, place.channel))
        wrong.push_back({"channel", channel_unknown, {}});
    if (!is_language_tag(place.language)) wrong.push_back({"language", language_shape, {}});
    if (!place.segment.empty() && !has(segments, place.segment, &standard::Term::code))
        wrong.push_back({"segment", segment_unknown, {}});
    if (place.channel != "sms" && draft.subject.empty()) wrong.push_back({"subject", subject_needed, {}});
    if (draft.subject.find_first_of("\r\n") != std::string::npos)
        wrong.push_back({"subject", subject_lines, {}});
    check_text("subject", draft.subject, purpose, wrong);
    check_text("body", draft.body, purpose, wrong);
    if (place.channel == "sms" && sms_length(draft.body).parts > sms_parts_max)
        wrong.push_back({"body", body_too_large, std::to_string(sms_parts_max)});
    if (wrong.empty()) return {};
    const auto first = wrong.front();
    return std::unexpected{Error{first.kind, first.detail, std::move(wrong)}};
}

std::string filled(std::string_view text, const Values& values, const std::string& zone) {
    std::string out;
    for (const auto& piece : pieces_of(text)) {
        if (!piece.is_placeholder) {
            out += piece.words;
            continue;
        }
        const auto found = std::ranges::find(values, piece.words, &Values::value_type::first);
        if (found == values.end()) continue;
        const auto& value = found->second;
        if (!value.at)
            out += truncate_code_points(value.text, value_max);
        else
            out += piece.filter == "date" ? local_text(*value.at, zone).substr(0, 10)
                                          : local_text(*value.at, zone);
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        std::string one;
        append_utf8(one, c);
        out += has_control_characters(one, false) ? " " : one;
    }
    return trim(out);
}

std::string html_of(std::string_view text) {
    std::string out;
    for (const char c : text) switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            case '\n':
                out += "<br>\r\n";
                break;
            case '\r':
                break;
            default:
                out += c;
        }
    return out;
}

SmsLength sms_length(std::string_view text) {
    SmsLength out;
    std::int64_t gsm = 0, unicode = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_code_point(text, at);
        unicode += c > 0xffff ? 2 : 1;
        if (is_in(gsm_double, c))
            gsm += 2;
        else if (is_gsm(c))
            ++gsm;
        else
            out.is_unicode = true;
    }
    out.units = out.is_unicode ? unicode : gsm;
    const std::int64_t alone = out.is_unicode ? 70 : 160, each = out.is_unicode ? 67 : 153;
    out.parts = out.units == 0 ? 0 : out.units <= alone ? 1 : (out.units + each - 1) / each;
    return out;
}

const Template* best_template(std::span<const Template> all, std::string_view channel,
                              std::span<const std::string> languages, std::string_view segment) {
    const auto find = [&](std::string_view of_channel, std::string_view language, std::string_view of) {
        const auto found = std::ranges::find_if(all, [&](const Template& one) {
            return one.place.channel == of_channel && one.place.language == language &&
                   one.place.segment == of;
        });
        return found == all.end() ? nullptr : &*found;
    };
    // A person's language matters most, then who they are, then the form.
    for (const auto& language : languages)
        for (const auto of : {segment, std::string_view{}})
            for (const auto form : {channel, std::string_view{}})
                if (const auto* found = find(form, language, of)) return found;
    return nullptr;
}

std::vector<std::string> languages_from(std::string_view preferred) {
    std::vector<std::string> out;
    const auto add = [&](std::string one) {
        if (!one.empty() && !has(out, one)) out.push_back(std::move(one));
    };
    add(std::string{preferred});
    add(std::string{preferred.substr(0, preferred.find('-'))});
    add("zh-CN");
    add("en");
    return out;
}

bool is_language_tag(std::string_view text) {
    if (text.size() < 2 || text.size() > 20) return false;
    std::size_t part = 0;
    for (const char c : text) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-' ? part < 2 : !is_letter && (c < '0' || c > '9')) return false;
        part = c == '-' ? 0 : part + 1;
    }
    return part >= 2;
}

Values sample_values(const standard::MessagePurpose& purpose, Instant now, std::string_view language) {
    const bool is_zh = language.starts_with("zh");
    Values out;
    for (const auto& one : purpose.values) {
        Value value;
        if (one.is_time)
            value.at = now;
        else if (one.name == "customer.name")
            value.text = is_zh ? "张三" : "Alex Li";
        else if (one.name == "ticket.code")
            value.text = "261127-A00042";
        else if (one.name == "ticket.state")
            value.text = is_zh ? "处理中" : "being handled";
        else if (one.name == "text")
            value.text = is_zh ? "技术员已确认光缆位置，预计今晚恢复。"
                               : "The cable was located; we expect service tonight.";
        else
            value.text = one.name;
        out.emplace_back(one.name, std::move(value));
    }
    return out;
}

}  // namespace bihuan::message
