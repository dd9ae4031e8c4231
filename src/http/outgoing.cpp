#include "http/outgoing.hpp"

#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

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
    std::string received;
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
    call.is_too_long = call.received.size() + size * count > call.request->reply_bytes_max;
    if (call.is_too_long) return 0;  // less than was given: curl gives up
    call.received.append(bytes, size * count);
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

}  // namespace

OutgoingReply post(const OutgoingRequest& request) {
    start_curl();
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl{curl_easy_init(), &curl_easy_cleanup};
    must(curl != nullptr);
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
    if (!request.is_get) {
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
    if (call.is_refused) return {.status = 0, .error = "the address is not public", .body = {}};
    if (call.is_too_long) return reply;  // what it answered is known; nobody reads the rest
    if (done != CURLE_OK) return {.status = 0, .error = curl_easy_strerror(done), .body = {}};
    reply.body = std::move(call.received);
    return reply;
}

}  // namespace bihuan
