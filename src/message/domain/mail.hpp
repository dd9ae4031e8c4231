// A mail as it goes over the wire (RFC 5322, 2045, 2047), and what is put into requests of gateways.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.hpp"

namespace bihuan::message {

struct MailWords {
    std::string from, from_name, to, subject, text;
    std::string message_id;   // without brackets
    std::string unsubscribe;  // a URL; "": it is owed
    Instant at{};
};
// Header, a plain part and an HTML part, both base64; lines ended by CR LF.
std::string mail_text(const MailWords& words);
// RFC 2047; as it is where it is plain.
std::string encoded_word(std::string_view text);

std::string url_encoded(std::string_view text);
// "{to}", "{text}", "{from}", "{id}" of a form's template, each value encoded; nothing else is touched.
struct SmsWords {
    std::string to, text, from, id, report_url;
};
std::string sms_form(std::string_view form, const SmsWords& words);
// Kannel's sendsms by POST, whose body is the text: neither password nor number stands in an address that is
// logged. UCS-2 where GSM-7 does not do, reports of delivery and failure to our URL.
std::vector<std::pair<std::string, std::string>> kannel_headers(const SmsWords& words,
                                                                const std::string& user,
                                                                const std::string& password);

}  // namespace bihuan::message
