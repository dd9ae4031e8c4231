// The outside of each channel, as the settings say: SMTP, an SMS centre's HTTP form or Kannel's, signed
// webhooks for push and messaging accounts.
#pragma once

#include "message/calls.hpp"

namespace bihuan::message {

struct MailGateway {
    std::string url, user, password, from, from_name;
    bool needs_tls = false;
};
struct SmsGateway {
    std::string url, user, password, from;
    bool is_kannel = false;
    std::string form;     // the body of a POST, with {to} {text} {from} {id} {report_url}
    std::string success;  // what a good answer contains; "": its status alone decides
};
struct WebhookGateway {
    std::string url, secret;
};
struct GatewaySettings {
    MailGateway mail;
    SmsGateway sms;
    WebhookGateway push, messaging;
    std::string public_url;  // of this server, for reports of delivery and for taking a consent back
};
// Those that have a URL. The cipher outlives them.
Gateways make_gateways(const GatewaySettings& settings, const FieldCipher& cipher, const Clock& clock);

}  // namespace bihuan::message
