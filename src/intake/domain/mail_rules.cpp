#include "intake/domain/mail_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/crypto.hpp"
#include "base/id.hpp"
#include "base/text.hpp"

namespace bihuan::intake {
namespace {

constexpr std::size_t title_length_max = 120;

std::string_view host_of(std::string_view address) {
    const auto at = address.find('@');
    return at == address.npos ? std::string_view{} : address.substr(at + 1);
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<std::int64_t> message_number(std::string_view message_id, std::string_view own_address) {
    const auto at = message_id.find('@');
    if (at == message_id.npos || host_of(own_address).empty() ||
        fold(message_id.substr(at + 1)) != fold(host_of(own_address)))
        return std::nullopt;
    return parse_id(message_id.substr(0, at));
}

std::vector<std::int64_t> answered_messages(const Mail& mail, std::string_view own_address) {
    std::vector<std::int64_t> out;
    const auto take = [&](std::string_view id) {
        if (const auto number = message_number(id, own_address))
            if (std::ranges::find(out, *number) == out.end()) out.push_back(*number);
    };
    take(mail.in_reply_to);
    for (auto it = mail.references.rbegin(); it != mail.references.rend(); ++it) take(*it);  // latest first
    return out;
}

Verdict verdict_of(const Mail& mail, std::string_view own_address) {
    if (message_number(mail.message_id, own_address) ||
        (!mail.from.empty() && fold(mail.from) == fold(own_address)))
        return Verdict::ours;
    const auto name = std::string_view{mail.from}.substr(0, mail.from.find('@'));
    const bool has_no_way_back = mail.has_return_path && mail.return_path.empty();
    if (mail.report || has_no_way_back || name == "mailer-daemon" || name == "postmaster")
        return Verdict::bounce;
    const bool is_auto = !mail.auto_submitted.empty() && !mail.auto_submitted.starts_with("no");
    if (is_auto || mail.is_auto_reply || mail.precedence == "auto_reply") return Verdict::auto_reply;
    if (!mail.list_id.empty() || mail.precedence == "list" || mail.precedence == "bulk" ||
        mail.precedence == "junk")
        return Verdict::list;
    return Verdict::person;
}

std::string ticket_code_in(std::string_view text) {
    for (std::size_t at = 0; at + 13 <= text.size(); ++at) {
        const auto is_code = [&] {
            for (std::size_t i = 0; i < 6; ++i)
                if (!is_digit(text[at + i])) return false;
            return text[at + 6] == '-' && text[at + 7] >= 'A' && text[at + 7] <= 'Z';
        };
        if (!is_code() || (at > 0 && is_digit(text[at - 1]))) continue;
        auto end = at + 8;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end - at >= 13 && end - at <= 20) return std::string{text.substr(at, end - at)};
    }
    return {};
}

std::string key_of(const Mail& mail, std::string_view bytes) {
    if (mail.message_id.empty()) return "mail:" + sha256_hex(bytes);
    return "mail:" +
           sha256_hex(fmt::format("{}\n{}\n{}\n{}", mail.message_id, mail.from, mail.subject, mail.text));
}

std::string headers_of(const Mail& mail) {
    std::string out;
    const auto line = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) out += fmt::format("{}: {}\n", name, value);
    };
    line("From", mail.from_name.empty() ? mail.from : fmt::format("{} <{}>", mail.from_name, mail.from));
    line("To", mail.to);
    if (mail.sent_at) line("Date", to_iso(*mail.sent_at));
    line("Message-ID", mail.message_id);
    line("In-Reply-To", mail.in_reply_to);
    line("Auto-Submitted", mail.auto_submitted);
    line("Precedence", mail.precedence);
    line("List-Id", mail.list_id);
    if (mail.has_return_path) line("Return-Path", "<" + mail.return_path + ">");
    return out;
}

std::string number_of(std::string_view sender) {
    std::string digits;
    for (const char c : sender) {
        if (is_digit(c))
            digits += c;
        else if (c != '+' && c != ' ' && c != '-' && c != '(' && c != ')')
            return {};
    }
    if (digits.size() == 13 && digits.starts_with("86")) digits.erase(0, 2);
    if (digits.size() == 15 && digits.starts_with("0086")) digits.erase(0, 4);
    return digits.size() >= 5 && digits.size() <= 20 ? digits : std::string{};
}

bool is_stop(std::string_view text, const std::vector<std::string>& stop_words) {
    const auto said = fold(trim(text));
    return std::ranges::any_of(stop_words, [&](const std::string& one) { return fold(one) == said; });
}

std::string title_of(std::string_view subject, std::string_view text) {
    auto out = trim(subject);
    if (out.empty()) out = trim(text.substr(0, text.find('\n')));
    if (code_point_count(out) > title_length_max) out = truncate_code_points(out, title_length_max - 1) + "…";
    return out;
}

}  // namespace bihuan::intake
