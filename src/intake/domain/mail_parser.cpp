// The only file that knows GMime.
#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "base/file_type.hpp"
#include "base/text.hpp"
#include "intake/domain/charset.hpp"
#include "intake/domain/html_text.hpp"
#include "intake/domain/mail.hpp"

namespace bihuan::intake {
namespace {

constexpr std::size_t words_max = 300, references_max = 50, id_max = 250;

struct Unref {
    void operator()(gpointer object) const {
        if (object != nullptr) g_object_unref(object);
    }
};
template <class T>
using Held = std::unique_ptr<T, Unref>;

GMimeParserOptions* options() {
    static GMimeParserOptions* made = [] {
        g_mime_init();
        auto* out = g_mime_parser_options_new();
        // For words of a header that say no charset, or a wrong one.
        static const char* charsets[] = {"utf-8", "gb18030", "iso-8859-1", nullptr};
        g_mime_parser_options_set_fallback_charsets(out, charsets);
        return out;
    }();
    return made;
}

std::string text_of(const char* text) {
    if (text == nullptr) return {};
    return trim(truncate_code_points(clean_text(utf8_of(text, ""), false), words_max));
}
std::string id_of(std::string_view text) {
    const auto open = text.find('<'), close = text.find('>');
    if (open != text.npos && close != text.npos && open < close)
        text = text.substr(open + 1, close - open - 1);
    const auto clean = text_of(std::string{text}.c_str());
    return clean.size() > id_max ? std::string{} : clean;
}

// A header of many megabytes is no header: what is beyond the limit goes, the body stays.
std::string with_bounded_header(std::string_view bytes, std::size_t limit, bool& is_cut) {
    const auto crlf = bytes.find("\r\n\r\n"), lf = bytes.find("\n\n");
    const auto end = std::min({crlf, lf, bytes.size()});
    std::string out;
    if (end > limit) {
        is_cut = true;
        const auto line = bytes.substr(0, limit).rfind('\n');
        out = bytes.substr(0, line == bytes.npos ? limit : line + 1);
        out += bytes.substr(std::min(end, bytes.size()));
    } else {
        out = bytes;
    }
    std::ranges::replace(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(std::min(out.size(), limit)),
                         '\0', ' ');
    return out;
}

class Reader {
  public:
    Reader(Mail& out, const MailLimits& limits) : out_{out}, limits_{limits} {}

    void run(GMimeMessage* message) {
        headers(message);
        auto* root = g_mime_message_get_mime_part(message);
        if (root == nullptr) return;
        const auto* type = g_mime_object_get_content_type(root);
        if (type != nullptr &&
            g_mime_content_type_is_type(const_cast<GMimeContentType*>(type), "multipart", "report"))
            if (const auto* kind = g_mime_object_get_content_type_parameter(root, "report-type"))
                if (lower_ascii(kind) == "delivery-status") out_.report.emplace();
        out_.text = walk(root, 0).text;
        if (code_point_count(out_.text) > limits_.text_length) {
            out_.text = truncate_code_points(out_.text, limits_.text_length);
            out_.is_cut = true;
        }
    }

  private:
    struct Words {
        std::string text;
        bool is_plain = false;
    };

    void headers(GMimeMessage* message) {
        auto* object = GMIME_OBJECT(message);
        const auto header = [&](const char* name) { return text_of(g_mime_object_get_header(object, name)); };
        out_.subject = text_of(g_mime_message_get_subject(message));
        out_.message_id = id_of(header("Message-ID"));
        out_.in_reply_to = id_of(header("In-Reply-To"));
        if (auto* date = g_mime_message_get_date(message))
            out_.sent_at = Instant{std::chrono::seconds{g_date_time_to_unix(date)}};
        out_.auto_submitted = lower_ascii(header("Auto-Submitted"));
        out_.precedence = lower_ascii(header("Precedence"));
        out_.list_id = header("List-Id");
        if (out_.list_id.empty()) out_.list_id = header("List-Unsubscribe");
        for (const auto* name : {"X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply"})
            if (!header(name).empty()) out_.is_auto_reply = true;
        if (const auto* path = g_mime_object_get_header(object, "Return-Path")) {
            out_.has_return_path = true;
            out_.return_path = id_of(path);
            if (std::string_view{path}.contains("<>")) out_.return_path.clear();
        }
        addresses(g_mime_message_get_from(message), out_.from, out_.from_name);
        std::string ignored;
        addresses(g_mime_message_get_to(message), out_.to, ignored);
        if (const auto* all = g_mime_object_get_header(object, "References")) {
            std::string_view rest{all};
            for (auto open = rest.find('<'); open != rest.npos && out_.references.size() < references_max;
                 open = rest.find('<')) {
                const auto close = rest.find('>', open);
                if (close == rest.npos) break;
                if (auto id = id_of(rest.substr(open, close - open + 1)); !id.empty())
                    out_.references.push_back(std::move(id));
                rest.remove_prefix(close + 1);
            }
        }
    }

    static void addresses(InternetAddressList* list, std::string& address, std::string& name) {
        const int count = list == nullptr ? 0 : internet_address_list_length(list);
        for (int i = 0; i < std::min(count, 20); ++i) {
            auto* one = internet_address_list_get_address(list, i);
            if (!INTERNET_ADDRESS_IS_MAILBOX(one)) continue;
            address = lower_ascii(text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one))));
            name = text_of(internet_address_get_name(one));
            if (!address.empty()) return;
        }
    }

    Words walk(GMimeObject* object, std::size_t depth) {
        if (object == nullptr) return {};
        if (depth >= limits_.depth || ++parts_ > limits_.parts) {
            out_.is_cut = true;
            return {};
        }
        if (GMIME_IS_MULTIPART(object)) return walk_multipart(GMIME_MULTIPART(object), depth);
        if (GMIME_IS_MESSAGE_PART(object)) {
            take_message(GMIME_MESSAGE_PART(object));
            return {};
        }
        if (GMIME_IS_PART(object)) return take_part(GMIME_PART(object));
        return {};
    }

    Words walk_multipart(GMimeMultipart* all, std::size_t depth) {
        auto* type = g_mime_object_get_content_type(GMIME_OBJECT(all));
        const bool is_choice =
            type != nullptr && g_mime_content_type_is_type(type, "multipart", "alternative");
        Words out;
        const int count = g_mime_multipart_get_count(all);
        for (int i = 0; i < count; ++i) {
            auto found = walk(g_mime_multipart_get_part(all, i), depth + 1);
            if (found.text.empty()) continue;
            if (out.text.empty() || (is_choice && found.is_plain && !out.is_plain)) {
                out = std::move(found);
            } else if (!is_choice && out.text.size() < limits_.text_length * 4) {
                (out.text += "\n") += found.text;
            }
        }
        return out;
    }

    // A copy: the bytes are the stream's and end with it.
    static std::string written_to(GMimeStream* stream) {
        const auto* memory = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
        return {reinterpret_cast<const char*>(memory->data), memory->len};
    }
    static std::string bytes_of(GMimePart* part) {
        auto* content = g_mime_part_get_content(part);
        if (content == nullptr) return {};
        const Held<GMimeStream> stream{g_mime_stream_mem_new()};
        g_mime_data_wrapper_write_to_stream(content, stream.get());
        return written_to(stream.get());
    }

    Words take_part(GMimePart* part) {
        auto* object = GMIME_OBJECT(part);
        auto* type = g_mime_object_get_content_type(object);
        const auto is = [&](const char* major, const char* minor) {
            return type != nullptr && g_mime_content_type_is_type(type, major, minor);
        };
        if (out_.report && is("message", "delivery-status")) {
            read_report(bytes_of(part));
            return {};
        }
        if (out_.report && (is("text", "rfc822-headers"))) {
            out_.report->message_id = id_of(line_of(bytes_of(part), "message-id:"));
            return {};
        }
        const auto* disposition = g_mime_object_get_disposition(object);
        const bool is_attached = disposition != nullptr && lower_ascii(disposition) == "attachment";
        const auto name = text_of(g_mime_part_get_filename(part));
        const bool is_html = is("text", "html"), is_plain = type == nullptr || is("text", "plain");
        if (is_attached || !name.empty() || (!is_html && !is_plain)) {
            keep_file(name, bytes_of(part));
            return {};
        }
        const auto* charset = g_mime_object_get_content_type_parameter(object, "charset");
        auto bytes = bytes_of(part);
        if (is_html && charset == nullptr) charset = meta_charset(bytes);
        const auto text = utf8_of(bytes, charset == nullptr ? "" : charset);
        return {trim(clean_text(is_html ? text_of_html(text) : text, true)), is_plain};
    }

    // A page's own word of its charset, of the few that matter.
    static const char* meta_charset(std::string_view html) {
        const auto head = lower_ascii(std::string{html.substr(0, 2000)});
        for (const auto* one : {"gb18030", "gbk", "gb2312", "big5", "shift_jis", "iso-2022-jp"})
            if (head.contains(std::string{"charset="} + one) ||
                head.contains(std::string{"charset=\""} + one))
                return one;
        return nullptr;
    }

    void take_message(GMimeMessagePart* part) {
        auto* inner = g_mime_message_part_get_message(part);
        if (inner == nullptr) return;
        if (out_.report) {
            out_.report->message_id = id_of(text_of(g_mime_message_get_message_id(inner)));
            return;
        }
        const Held<GMimeStream> stream{g_mime_stream_mem_new()};
        g_mime_object_write_to_stream(GMIME_OBJECT(inner), nullptr, stream.get());
        const auto subject = text_of(g_mime_message_get_subject(inner));
        keep_file((subject.empty() ? std::string{"mail"} : truncate_code_points(subject, 60)) + ".eml",
                  written_to(stream.get()));
    }

    void keep_file(const std::string& name, std::string bytes) {
        if (bytes.empty()) return;
        if (out_.files.size() >= limits_.files) {
            out_.is_cut = true;
            return;
        }
        auto clean = clean_file_name(name);
        out_.files.push_back(
            {clean ? *clean : "file-" + std::to_string(out_.files.size() + 1), std::move(bytes)});
    }

    static std::string line_of(std::string_view text, std::string_view name) {
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            const auto line = text.substr(0, end);
            if (lower_ascii(std::string{line.substr(0, name.size())}) == name)
                return trim(line.substr(name.size()));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return {};
    }
    void read_report(const std::string& text) {
        auto& report = *out_.report;
        if (lower_ascii(line_of(text, "action:")) == "failed") report.has_failed = true;
        const auto recipient = line_of(text, "final-recipient:");
        report.recipient =
            lower_ascii(trim(recipient.substr(std::min(recipient.find(';') + 1, recipient.size()))));
    }

    Mail& out_;
    const MailLimits& limits_;
    std::size_t parts_ = 0;
};

}  // namespace

Mail read_mail(std::string_view bytes, const MailLimits& limits) {
    Mail out;
    const auto text = with_bounded_header(bytes, limits.header_bytes, out.is_cut);
    auto* known = options();
    const Held<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(text.data(), text.size())};
    const Held<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
    const Held<GMimeMessage> message{g_mime_parser_construct_message(parser.get(), known)};
    if (message) Reader{out, limits}.run(message.get());
    return out;
}

}  // namespace bihuan::intake
