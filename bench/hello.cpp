// The raw limit of HTTP on this machine: one thread, Boost.Beast, a fixed reply as long as a ticket's.
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;

static asio::awaitable<void> serve_one(tcp::socket socket) {
    socket.set_option(tcp::no_delay{true});
    beast::flat_buffer buffer;
    const std::string body(1200, 'x');
    try {
        for (;;) {
            beast::http::request<beast::http::string_body> request;
            co_await beast::http::async_read(socket, buffer, request, asio::use_awaitable);
            beast::http::response<beast::http::string_body> reply{beast::http::status::ok, 11};
            reply.set(beast::http::field::content_type, "application/json");
            reply.body() = body;
            reply.prepare_payload();
            co_await beast::http::async_write(socket, reply, asio::use_awaitable);
        }
    } catch (const std::exception&) {  // the client went away
    }
}

static asio::awaitable<void> listen(unsigned short port) {
    tcp::acceptor acceptor{co_await asio::this_coro::executor, {tcp::v4(), port}};
    for (;;)
        asio::co_spawn(acceptor.get_executor(),
                       serve_one(co_await acceptor.async_accept(asio::use_awaitable)), asio::detached);
}

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    asio::io_context context{1};
    asio::co_spawn(context, listen(static_cast<unsigned short>(std::atoi(argv[1]))), asio::detached);
    std::puts("ready");
    std::fflush(stdout);
    context.run();
}
