#include "http/outgoing.hpp"

#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/result.hpp"

namespace bihuan {
namespace {

void start_curl() {
    static const bool is_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    must(is_ready);
}

struct Call {
    const OutgoingRequest* request = nullptr;
    std::string body;
    bool is_refused = false, is_too_long = false;
};

std::span<const unsigned char> bytes_of(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        const auto& in = reinterpret_cast<const sockaddr_in&>(address).sin_addr;
        return {reinterpret_cast<const unsigned char*>(&in), sizeof in};
    }
    if (address.sa_family == AF_INET6) {
        const auto& in = reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
        return {reinterpret_cast<const unsigned char*>(&in), sizeof in};
    }
    return {};
}

// The address as resolved, so that a name which points inward is caught too, and no second look-up can
// differ.
curl_socket_t open_socket(void* self, curlsocktype, curl_sockaddr* address) {
    auto& call = *static_cast<Call*>(self);
    if (call.request->may_connect && !call.request->may_connect(bytes_of(address->addr))) {
        call.is_refused = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t keep_reply(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& call = *static_cast<Call*>(self);
    call.is_too_long = call.body.size() + size * count > call.request->reply_bytes_max;
    if (call.is_too_long) return 0;  // less than was given: curl gives up
    call.body.append(bytes, size * count);
    return size * count;
}

struct Headers {
    curl_slist* list = nullptr;
    Headers() = default;
    Headers(const Headers&) = delete;
    ~Headers() { curl_slist_free_all(list); }
    void add(const std::string& line) {
        auto* longer = curl_slist_append(list, line.c_str());
        must(longer != nullptr);
        list = longer;
    }
};

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
Handle new_handle() {
    start_curl();
    Handle curl{curl_easy_init(), &curl_easy_cleanup};
    must(curl != nullptr);
    return curl;
}

OutgoingReply call_out(const OutgoingRequest& request, bool is_post) {
    const auto curl = new_handle();
    Call call{.request = &request};
    Headers headers;
    for (const auto& [name, value] : request.headers) headers.add(name + ": " + value);
    headers.add("Expect:");
    const auto set = [&](CURLoption option, auto value) {
        must(curl_easy_setopt(curl.get(), option, value) == CURLE_OK);
    };
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    if (is_post) {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.c_str());
    }
    set(CURLOPT_HTTPHEADER, headers.list);
    set(CURLOPT_USERAGENT, "Bihuan");
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connect_timeout.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
    set(CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    set(CURLOPT_OPENSOCKETDATA, &call);
    set(CURLOPT_WRITEFUNCTION, &keep_reply);
    set(CURLOPT_WRITEDATA, &call);
    const auto done = curl_easy_perform(curl.get());
    OutgoingReply reply;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply.status);
    reply.body = std::move(call.body);
    if (call.is_refused) return {.status = 0, .error = "the address is not public", .body = {}};
    if (call.is_too_long) return reply;  // what it answered is known; nobody reads the rest
    if (done != CURLE_OK) return {.status = 0, .error = curl_easy_strerror(done), .body = {}};
    return reply;
}

struct Reader {
    std::string_view left;
};
std::size_t read_mail(char* to, std::size_t size, std::size_t count, void* self) {
    auto& reader = *static_cast<Reader*>(self);
    const auto taken = std::min(size * count, reader.left.size());
    std::copy_n(reader.left.data(), taken, to);
    reader.left.remove_prefix(taken);
    return taken;
}

}  // namespace

OutgoingReply post(const OutgoingRequest& request) { return call_out(request, true); }
OutgoingReply get(const OutgoingRequest& request) { return call_out(request, false); }

MailReply send_mail(const OutgoingMail& mail) {
    const auto curl = new_handle();
    const auto set = [&](CURLoption option, auto value) {
        must(curl_easy_setopt(curl.get(), option, value) == CURLE_OK);
    };
    Headers to;
    to.add("<" + mail.to + ">");
    const auto from = "<" + mail.from + ">";
    Reader reader{mail.message};
    set(CURLOPT_URL, mail.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USE_SSL, static_cast<long>(mail.needs_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    // A certificate that nobody vouches for is no protection; where none is asked for, it does no harm.
    set(CURLOPT_SSL_VERIFYPEER, mail.needs_tls ? 1L : 0L);
    set(CURLOPT_SSL_VERIFYHOST, mail.needs_tls ? 2L : 0L);
    if (!mail.user.empty()) {
        set(CURLOPT_USERNAME, mail.user.c_str());
        set(CURLOPT_PASSWORD, mail.password.c_str());
    }
    set(CURLOPT_MAIL_FROM, from.c_str());
    set(CURLOPT_MAIL_RCPT, to.list);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, &read_mail);
    set(CURLOPT_READDATA, &reader);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(mail.connect_timeout.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(mail.timeout.count()));
    const auto done = curl_easy_perform(curl.get());
    MailReply reply;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply.status);
    if (done != CURLE_OK) {
        reply.error = curl_easy_strerror(done);
        // The connection broke after a good answer: nobody knows what became of it.
        if (reply.status < 400) reply.status = 0;
    }
    return reply;
}

}  // namespace bihuan
