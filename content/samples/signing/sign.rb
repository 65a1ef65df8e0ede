# APP_KEY=… APP_SECRET=… ruby sign.rb GET 'https://api.rubiq.net/entity/…'
# With ISSUED_AT set, the header is printed and nothing is sent.
require 'json'
require 'net/http'
require 'openssl'

def sign(app_key, app_secret, method, url, issued_at = Time.now.utc.strftime('%Y%m%d%H%M%S'))
  digest = OpenSSL::HMAC.digest('SHA256', app_secret, "#{app_key}#{method}#{url}#{issued_at}")
  token = [digest].pack('m0') # base64 without line breaks
  JSON.generate(AppKey: app_key, IssuedAt: issued_at, Token: token)
end

method, address = ARGV
uri = URI(address)
credentials = [Integer(ENV.fetch('APP_KEY')), ENV.fetch('APP_SECRET')] # in the header a number

if ENV['ISSUED_AT']
  puts "Signature: #{sign(*credentials, method, uri.to_s, ENV['ISSUED_AT'])}"
  exit
end

# The URL as it is sent: percent-encoded, with its query.
signature = sign(*credentials, method, uri.to_s)
# Net::HTTP follows no redirects: that would repeat this signature for another URL.
response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == 'https') do |http|
  http.send_request(method, uri.request_uri, nil, { 'Signature' => signature })
end
puts "#{response.code} #{response['ApiStatusSubCode']}", response.body
