#include "message/http/gateways.hpp"

#include <fmt/format.h>

#include "http/json.hpp"
#include "http/outgoing.hpp"
#include "message/domain/mail.hpp"
#include "message/domain/sending_rules.hpp"

namespace bihuan::message {
namespace {

// 2xx is taken; 4xx of a request is wrong for good, but for "slow down" and "not now"; all else may pass.
Answer answer_of(const OutgoingReply& reply, bool is_good) {
    if (reply.status == 0) return {Outcome::temporary, reply.error};
    const auto detail = fmt::format("HTTP {} {}", reply.status, reply.body.substr(0, 120));
    if (reply.status >= 200 && reply.status < 300)
        return is_good ? Answer{Outcome::accepted, detail} : Answer{Outcome::permanent, detail};
    const bool is_final =
        reply.status >= 400 && reply.status < 500 && reply.status != 408 && reply.status != 429;
    return {is_final ? Outcome::permanent : Outcome::temporary, detail};
}

Gateway mail_gateway(const GatewaySettings& settings, const Clock& clock) {
    return [s = settings.mail, url = settings.public_url, &clock](const Parcel& parcel) -> Answer {
        if (!is_mail_address(parcel.address)) return {Outcome::permanent, "not an address"};
        const auto host = s.from.substr(s.from.find('@') + 1);
        OutgoingMail mail{.url = s.url,
                          .user = s.user,
                          .password = s.password,
                          .needs_tls = s.needs_tls,
                          .from = s.from,
                          .to = parcel.address,
                          .message = {}};
        mail.message =
            mail_text({.from = s.from,
                       .from_name = s.from_name,
                       .to = parcel.address,
                       .subject = parcel.title,
                       .text = parcel.text,
                       .message_id = fmt::format("{}@{}", parcel.message_id.number, host),
                       .unsubscribe = parcel.can_be_stopped ? url + "/portal/privacy" : std::string{},
                       .at = clock.now()});
        const auto reply = send_mail(mail);
        if (reply.error.empty()) return {Outcome::accepted, fmt::format("SMTP {}", reply.status)};
        return {reply.status >= 500 ? Outcome::permanent : Outcome::temporary,
                fmt::format("SMTP {} {}", reply.status, reply.error)};
    };
}

Gateway sms_gateway(const GatewaySettings& settings, const FieldCipher& cipher) {
    return [s = settings.sms, base = settings.public_url, &cipher](const Parcel& parcel) -> Answer {
        if (!is_phone_address(parcel.address)) return {Outcome::permanent, "not a number"};
        SmsWords words{parcel.address, parcel.text, s.from, parcel.message_id.text(), {}};
        if (!base.empty())
            words.report_url = fmt::format("{}/api/v1/message_reports/{}/{}", base, words.id,
                                           report_token(cipher, parcel.message_id));
        OutgoingRequest request;
        if (s.is_kannel) {
            request.url = s.url;
            request.headers = kannel_headers(words, s.user, s.password);
            request.body = words.text;
            const auto reply = post(request);
            // "0: Accepted for delivery" or "3: Queued for later delivery".
            return answer_of(reply, reply.body.starts_with("0:") || reply.body.starts_with("3:"));
        }
        request.url = s.url;
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                           {"Idempotency-Key", words.id}};
        request.body = sms_form(s.form, words);
        const auto reply = post(request);
        return answer_of(reply, s.success.empty() || reply.body.contains(s.success));
    };
}

// X-Bihuan-Signature: sha256=HMAC(secret, timestamp "." body), as automation's.
Gateway webhook_gateway(const WebhookGateway& s, const Clock& clock) {
    return [s, &clock](const Parcel& parcel) {
        const auto at = std::chrono::floor<std::chrono::seconds>(clock.now()).time_since_epoch().count();
        OutgoingRequest request;
        request.url = s.url;
        request.body = json::serialize(json::object{{"message_id", parcel.message_id.text()},
                                                    {"to", parcel.address},
                                                    {"title", parcel.title},
                                                    {"text", parcel.text},
                                                    {"language", parcel.language}});
        request.headers = {{"Content-Type", "application/json"},
                           {"Idempotency-Key", parcel.message_id.text()},
                           {"X-Bihuan-Timestamp", std::to_string(at)},
                           {"X-Bihuan-Signature",
                            "sha256=" + hmac_sha256_hex(s.secret, fmt::format("{}.{}", at, request.body))}};
        return answer_of(post(request), true);
    };
}

}  // namespace

Gateways make_gateways(const GatewaySettings& s, const FieldCipher& cipher, const Clock& clock) {
    Gateways out;
    if (!s.mail.url.empty()) out.emplace("mail", mail_gateway(s, clock));
    if (!s.sms.url.empty()) out.emplace("sms", sms_gateway(s, cipher));
    if (!s.push.url.empty()) out.emplace("push", webhook_gateway(s.push, clock));
    if (!s.messaging.url.empty()) out.emplace("messaging", webhook_gateway(s.messaging, clock));
    return out;
}

}  // namespace bihuan::message
