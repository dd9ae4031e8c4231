#include "message/domain/mail.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>

#include "message/domain/template_rules.hpp"

namespace bihuan::message {
namespace {

constexpr std::string_view end_line = "\r\n";

std::string base64(std::string_view bytes) {
    static constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t i) {
            return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
        };
        const auto three = byte(0) << 16U | byte(1) << 8U | byte(2);
        for (std::size_t i = 0; i < 4; ++i)
            out += at + i > bytes.size() ? '=' : digits[three >> (18 - 6 * i) & 63U];
    }
    return out;
}

std::string part(std::string_view kind, std::string_view text) {
    auto out = fmt::format(
        "Content-Type: text/{}; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n", kind);
    const auto coded = base64(text);
    for (std::size_t at = 0; at < coded.size(); at += 76) (out += coded.substr(at, 76)) += end_line;
    return out;
}

}  // namespace

std::string encoded_word(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; }) && !text.contains("=?"))
        return std::string{text};
    std::string out, word;
    const auto flush = [&] {
        if (!word.empty()) out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(word) + "?=";
        word.clear();
    };
    // A word has 75 characters at most and never a part of one.
    for (std::size_t at = 0; at < text.size();) {
        auto end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
        if (word.size() + (end - at) > 45) flush();
        word += text.substr(at, end - at);
        at = end;
    }
    flush();
    return out;
}

std::string mail_text(const MailWords& w) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(w.at);
    const auto boundary = "bihuan-" + w.message_id.substr(0, w.message_id.find('@'));
    std::string out;
    const auto head = [&](std::string_view name, std::string_view value) {
        out += fmt::format("{}: {}\r\n", name, value);
    };
    head("Date", fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", seconds));
    head("From",
         w.from_name.empty() ? w.from : fmt::format("{} <{}>", encoded_word(one_line(w.from_name)), w.from));
    head("To", w.to);
    head("Subject", encoded_word(one_line(w.subject)));
    head("Message-ID", "<" + w.message_id + ">");
    head("Auto-Submitted", "auto-generated");
    if (!w.unsubscribe.empty()) head("List-Unsubscribe", "<" + w.unsubscribe + ">");
    head("MIME-Version", "1.0");
    head("Content-Type", fmt::format("multipart/alternative; boundary=\"{}\"", boundary));
    out += end_line;
    auto text = w.text;
    auto html = html_of(w.text);
    if (!w.unsubscribe.empty()) {
        text += "\n\n" + w.unsubscribe;
        html += fmt::format("<br>\r\n<br>\r\n<a href=\"{0}\">{0}</a>", html_of(w.unsubscribe));
    }
    out += fmt::format("--{}\r\n{}", boundary, part("plain", text));
    out += fmt::format("--{}\r\n{}", boundary,
                       part("html", "<!doctype html>\r\n<html><body><p>" + html + "</p></body></html>\r\n"));
    return out + fmt::format("--{}--\r\n", boundary);
}

std::string url_encoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                              c == '-' || c == '_' || c == '.' || c == '~';
        out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string sms_form(std::string_view form, const SmsWords& w) {
    std::string out;
    while (!form.empty()) {
        const auto open = form.find('{');
        out += form.substr(0, open);
        if (open == form.npos) break;
        form.remove_prefix(open);
        bool is_known = false;
        for (const auto& [name, value] : {std::pair{"{to}", &w.to},
                                          {"{text}", &w.text},
                                          {"{from}", &w.from},
                                          {"{id}", &w.id},
                                          {"{report_url}", &w.report_url}})
            if (form.starts_with(name)) {
                out += url_encoded(*value);
                form.remove_prefix(std::string_view{name}.size());
                is_known = true;
                break;
            }
        if (is_known) continue;
        out += '{';
        form.remove_prefix(1);
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> kannel_headers(const SmsWords& w, const std::string& user,
                                                                const std::string& password) {
    std::vector<std::pair<std::string, std::string>> out{
        {"Content-Type", "text/plain; charset=\"UTF-8\""},
        {"X-Kannel-Username", user},
        {"X-Kannel-Password", password},
        {"X-Kannel-To", w.to},
        {"X-Kannel-Coding", sms_length(w.text).is_unicode ? "2" : "0"}};
    if (!w.from.empty()) out.emplace_back("X-Kannel-From", w.from);
    if (w.report_url.empty()) return out;
    // 1 delivered, 2 not delivered, 16 refused by the centre.
    out.emplace_back("X-Kannel-DLR-Mask", "19");
    out.emplace_back("X-Kannel-DLR-Url", w.report_url + "?status=%d");
    return out;
}

}  // namespace bihuan::message
